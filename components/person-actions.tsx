// What can be done with a person: rename, a colour, put away, make one of two,
// delete. The last two are asked first.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { PERSON_COLOURS, type Person, type PersonColour } from '../utils/domain/person.ts';
import { message } from '../utils/messages/practice.ts';
import { Named } from './named.tsx';

export type PersonActionsProps = {
  person: Person;
  /** Everybody. */
  people: readonly Person[];
  /** Who bears the name that was wanted. */
  bearer: Person | undefined;
  onRename(name: string): void;
  onColour(colour: PersonColour | undefined): void;
  onArchive(isArchived: boolean): void;
  onMerge(into: string): void;
  onDelete(areNotesDeleted: boolean): void;
};

function Part({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="person-part">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

function Rename({ person, bearer, onRename, onMerge }: PersonActionsProps) {
  const [name, setName] = useState(person.name);
  return (
    <Part summary={message('rename')}>
      <form
        class="people-new"
        onSubmit={(event) => {
          event.preventDefault();
          onRename(name);
        }}
      >
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={message('name')}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="link-button">
          {message('save')}
        </button>
      </form>
      {bearer && (
        <p class="practice-about">
          <Named sentence="mergeKnown" person={bearer.name} />{' '}
          <button type="button" class="link-button" onClick={() => onMerge(bearer.id)}>
            {message('mergeNow')}
          </button>
        </p>
      )}
    </Part>
  );
}

function Colour({ person, onColour }: PersonActionsProps) {
  return (
    <Part summary={message('colour')}>
      <fieldset class="practice-choices" aria-label={message('colour')}>
        {(['none', ...PERSON_COLOURS] as const).map((colour) => (
          <label key={colour} class="practice-choice">
            <input
              type="radio"
              name="colour"
              checked={(person.colour ?? 'none') === colour}
              onChange={() => onColour(colour === 'none' ? undefined : colour)}
            />
            {colour !== 'none' && <span class={`person-dot person-${colour}`} aria-hidden="true" />}
            {message(`colour.${colour}`)}
          </label>
        ))}
      </fieldset>
    </Part>
  );
}

function Merge({ person, people, onMerge }: PersonActionsProps) {
  const others = people.filter(({ id }) => id !== person.id);
  const [into, setInto] = useState('');
  const chosen = others.find(({ id }) => id === into);
  if (others.length === 0) return null;
  return (
    <Part summary={message('merge')}>
      <label class="practice-field">
        <span>
          <Named sentence="mergeWith" person={person.name} />
        </span>
        <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
          <option value="" />
          {others.map(({ id, name }) => (
            <option key={id} value={id} dir="auto">
              {name}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <p class="practice-about" dir="auto">
          {message('mergeAbout', { name: person.name, into: chosen.name })}{' '}
          <button type="button" class="link-button" onClick={() => onMerge(chosen.id)}>
            {message('mergeNow')}
          </button>
        </p>
      )}
    </Part>
  );
}

function Delete({ person, onDelete }: PersonActionsProps) {
  return (
    <Part summary={message('deletePerson')}>
      <p class="practice-about">
        <Named sentence="deleteAbout" person={person.name} />
      </p>
      <div class="practice-foot">
        <button type="button" class="link-button" onClick={() => onDelete(false)}>
          {message('keepNotes')}
        </button>
        <button type="button" class="link-button" onClick={() => onDelete(true)}>
          {message('deleteNotes')}
        </button>
      </div>
    </Part>
  );
}

export function PersonActions(props: PersonActionsProps) {
  const { person, onArchive } = props;
  return (
    <div class="person-actions">
      <Rename {...props} />
      <Colour {...props} />
      <Merge {...props} />
      <Delete {...props} />
      <button
        type="button"
        class="link-button person-away"
        onClick={() => onArchive(!person.isArchived)}
      >
        {message(person.isArchived ? 'bringBackPerson' : 'archive')}
      </button>
    </div>
  );
}

// The people: a name a line, those put away below, and a field for a new one.
import { useState } from 'preact/hooks';
import type { Person } from '../utils/domain/person.ts';
import { personHash } from '../utils/domain/practice-address.ts';
import { message } from '../utils/messages/practice.ts';
import { PeopleSaid, type PeopleSaidProps } from './people-said.tsx';

export type PeopleListProps = PeopleSaidProps & {
  isLoaded: boolean;
  people: readonly Person[];
  onAdd(name: string): void;
};

export function PersonName({ person: { name, colour } }: { person: Person }) {
  return (
    <>
      {colour && <span class={`person-dot person-${colour}`} aria-hidden="true" />}
      <bdi>{name}</bdi>
    </>
  );
}

function Names({ people, label }: { people: readonly Person[]; label: string }) {
  return (
    <ul class="people" aria-label={label}>
      {people.map((person) => (
        <li key={person.id}>
          <a href={personHash(person.id)}>
            <PersonName person={person} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function NewPerson({ onAdd }: Pick<PeopleListProps, 'onAdd'>) {
  const [name, setName] = useState('');
  const add = () => {
    onAdd(name);
    setName('');
  };
  return (
    <form
      class="people-new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label={message('newName')}
        placeholder={message('newName')}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="link-button">
        {message('addPerson')}
      </button>
    </form>
  );
}

export function PeopleList(props: PeopleListProps) {
  const { people, isLoaded } = props;
  const away = people.filter(({ isArchived }) => isArchived);
  return (
    <section aria-labelledby="people">
      <h1 id="people" tabIndex={-1}>
        {message('people')}
      </h1>
      <PeopleSaid {...props} />
      {isLoaded && people.length === 0 && <p class="practice-about">{message('noPeople')}</p>}
      <Names people={people.filter(({ isArchived }) => !isArchived)} label={message('people')} />
      <NewPerson onAdd={props.onAdd} />
      {away.length > 0 && (
        <details class="people-away">
          <summary>{message('archivedPeople')}</summary>
          <Names people={away} label={message('archivedPeople')} />
        </details>
      )}
      <p class="practice-private">{message('privateOthers')}</p>
    </section>
  );
}

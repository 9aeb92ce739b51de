// One person: what was sensed and what they said, side by side; how sure against
// how near; and what can be done with them.
import type { Note } from '../utils/domain/note.ts';
import type { Person } from '../utils/domain/person.ts';
import { message } from '../utils/messages/practice.ts';
import { NearnessPlot } from './nearness-plot.tsx';
import { PersonName } from './people-list.tsx';
import { PeopleSaid, type PeopleSaidProps } from './people-said.tsx';
import { PersonActions, type PersonActionsProps } from './person-actions.tsx';
import { SensingArticle } from './sensing-article.tsx';

export type PersonPageProps = PeopleSaidProps &
  Omit<PersonActionsProps, 'person'> & {
    isLoaded: boolean;
    person: Person | undefined;
    /** Latest first. */
    sensings: readonly Note[];
    /** How many other notes are about them. */
    others: number;
    thisYear: string;
  };

export function PersonPage(props: PersonPageProps) {
  const { isLoaded, person, sensings, others, thisYear } = props;
  if (!isLoaded) return null;
  if (person === undefined) {
    return (
      <section aria-labelledby="person">
        <h1 id="person" tabIndex={-1}>
          {message('people')}
        </h1>
        <PeopleSaid {...props} />
        <p class="practice-about">{message('nobodyHere')}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="person">
      <h1 id="person" tabIndex={-1} class="person-heading">
        <PersonName person={person} />
      </h1>
      <PeopleSaid {...props} />
      {sensings.length === 0 && <p class="practice-about">{message('noSensings')}</p>}
      <div class="sensings">
        {sensings.map((note) => (
          <SensingArticle key={note.id} note={note} thisYear={thisYear} />
        ))}
      </div>
      {sensings.length > 0 && <NearnessPlot notes={sensings} />}
      {others > 0 && (
        <p>
          <a
            class="link-button"
            href={`journal.html#${new URLSearchParams({ person: person.id })}`}
          >
            {message('otherNotes', { count: others })}
          </a>
        </p>
      )}
      <PersonActions key={person.id} {...props} person={person} />
    </section>
  );
}

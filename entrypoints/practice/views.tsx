// Wires each view of the practice page to the service behind it.
import type { ComponentChildren } from 'preact';
import { AskView } from '../../components/ask-view.tsx';
import { PeopleList } from '../../components/people-list.tsx';
import { PersonPage } from '../../components/person-page.tsx';
import { PracticeBegin } from '../../components/practice-begin.tsx';
import { PracticeEnd } from '../../components/practice-end.tsx';
import { PracticeEnter } from '../../components/practice-enter.tsx';
import { PracticeNote } from '../../components/practice-note.tsx';
import { PracticePause } from '../../components/practice-pause.tsx';
import { PracticeView } from '../../components/practice-view.tsx';
import { secondsLeft } from '../../utils/domain/practice.ts';
import type { PracticeAddress } from '../../utils/domain/practice-address.ts';
import type { Ask } from '../../utils/services/ask.ts';
import type { PeoplePage } from '../../utils/services/people-page.ts';
import type { Practice } from '../../utils/services/practice.ts';
import type { PracticeSetup } from '../../utils/services/practice-setup.ts';

type Reported = (work: Promise<unknown>) => void;

export type PracticeViewOptions = {
  practice: Practice;
  setup: PracticeSetup;
  reported: Reported;
  hasProblem(): boolean;
};

function stepView({ practice, setup, reported }: PracticeViewOptions): ComponentChildren {
  const { step, pause, clock, saved, ...now } = practice.state.get();
  const { people, ...set } = setup.state.get();
  const onAsks = (asks: boolean) => reported(setup.onAsks(asks));
  if (step === 'pause') {
    return (
      <PracticePause
        seconds={pause?.seconds ?? 0}
        secondsLeft={pause ? secondsLeft(pause) : 0}
        onSkip={() => reported(practice.onStep('enter'))}
      />
    );
  }
  if (step === 'enter') {
    return (
      <PracticeEnter
        {...now}
        people={people}
        station={set.station}
        secondsPassed={clock && Math.floor((clock.seen - clock.begun) / 1000)}
        onPerson={practice.onPerson}
        onAbout={(about) => reported(practice.onAbout(about))}
        onAnotherPrompt={() => reported(practice.onAnotherPrompt())}
        onText={practice.onText}
        onClock={practice.onClock}
        onContinue={() => reported(practice.onStep('note'))}
      />
    );
  }
  if (step === 'note') {
    return (
      <PracticeNote
        {...now}
        onSure={practice.onSure}
        onDeed={practice.onDeed}
        onBack={() => reported(practice.onStep('enter'))}
        onSave={() => reported(practice.onSave())}
      />
    );
  }
  if (step === 'end') {
    const id = saved?.note.person;
    return (
      <PracticeEnd
        person={id === undefined ? undefined : { id, name: saved?.person ?? '' }}
        asks={set.asks}
        onAsks={onAsks}
        onAgain={practice.onAgain}
      />
    );
  }
  return (
    <PracticeBegin
      {...set}
      onBegin={(seconds) => reported(practice.onBegin(seconds))}
      onPauseSeconds={(typed) => reported(setup.onPauseSeconds(typed))}
      onStation={(station) => reported(setup.onStation(station))}
    />
  );
}

export function practiceView(options: PracticeViewOptions): ComponentChildren {
  const { practice, reported, hasProblem } = options;
  const now = practice.state.get();
  if (!now.isLoaded) return null;
  return (
    <PracticeView
      {...now}
      canUndo={now.taken !== undefined}
      hasProblem={hasProblem()}
      onDiscard={() => reported(practice.onDiscard())}
      onUndo={() => reported(practice.onUndo())}
      onTakeUp={(draft) => reported(practice.onTakeUp(draft))}
      onCopy={() => reported(practice.onCopy())}
    >
      {stepView(options)}
    </PracticeView>
  );
}

export type PeopleViewOptions = {
  people: PeoplePage;
  address: PracticeAddress;
  reported: Reported;
  thisYear(): string;
};

export function peopleView(options: PeopleViewOptions): ComponentChildren {
  const { people, address, reported, thisYear } = options;
  const { taken, ...now } = people.state.get();
  const said = { canUndo: taken !== undefined, onUndo: () => reported(people.onUndo()) };
  if (address.view === 'people')
    return <PeopleList {...now} {...said} onAdd={(name) => reported(people.onAdd(name))} />;
  return (
    <PersonPage
      {...now}
      {...said}
      thisYear={thisYear()}
      onRename={(name) => reported(people.onRename(name))}
      onColour={(colour) => reported(people.onColour(colour))}
      onArchive={(isArchived) => reported(people.onArchive(isArchived))}
      onMerge={(into) => reported(people.onMerge(into))}
      onDelete={(areNotesDeleted) => reported(people.onDelete(areNotesDeleted))}
    />
  );
}

export type AskViewOptions = {
  ask: Ask;
  setup: PracticeSetup;
  reported: Reported;
  thisYear(): string;
};

export function askView({ ask, setup, reported, thisYear }: AskViewOptions): ComponentChildren {
  return (
    <AskView
      {...ask.state.get()}
      asks={setup.state.get().asks}
      thisYear={thisYear()}
      onText={ask.onText}
      onNear={ask.onNear}
      onSave={() => reported(ask.onSave())}
      onNotNow={ask.onNotNow}
      onWillNotAsk={() => reported(ask.onWillNotAsk())}
      onAsks={(asks) => reported(setup.onAsks(asks))}
    />
  );
}

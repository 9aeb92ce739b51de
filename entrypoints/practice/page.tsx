// Wires the practice: which of its views the address names, and the clock.

import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { PracticePage } from '../../components/practice-page.tsx';
import { practiceAddress } from '../../utils/domain/practice-address.ts';
import { speakPage } from '../../utils/messages/language.ts';
import { createAsk } from '../../utils/services/ask.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { createPeoplePage } from '../../utils/services/people-page.ts';
import { createPractice } from '../../utils/services/practice.ts';
import { createPracticeSetup } from '../../utils/services/practice-setup.ts';
import { reporting } from '../../utils/services/report-error.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import { followLook } from '../every-page/language.ts';
import { askView, peopleView, practiceView } from './views.tsx';

export type PracticePageOptions = {
  container: HTMLElement;
  store: Store;
  changes: Changes;
  system: System;
};

/** Several times a second, so that the last second is not seen twice. */
const TICK_MS = 250;

export function startPractice({ container, store, changes, system }: PracticePageOptions): void {
  const reported = reporting('the practice');
  const thisYear = () => String(new Date(system.now().instant).getFullYear());
  const practice = createPractice({ store, system, changes });
  const setup = createPracticeSetup({ store, system, changes });
  const ask = createAsk({ store, system, changes });
  const people = createPeoplePage({ store, system, changes, go });
  const hasProblem = () => store.state.get().problem !== undefined;
  let address = practiceAddress(location.hash);

  function go(hash: string): void {
    location.hash = hash;
  }

  function view(): ComponentChildren {
    if (address.view === 'ask') return askView({ ask, setup, reported, thisYear });
    if (address.view !== 'practice') return peopleView({ people, address, reported, thisYear });
    return practiceView({ practice, setup, reported, hasProblem });
  }

  function draw(): void {
    render(
      <PracticePage view={address.view} problem={store.state.get().problem}>
        {view()}
      </PracticePage>,
      container,
    );
  }

  async function open(isFirst: boolean): Promise<void> {
    address = practiceAddress(location.hash);
    ask.close();
    if (address.view === 'ask') await Promise.all([ask.open(address.note), setup.load()]);
    else if (address.view === 'practice')
      await Promise.all([
        practice.state.get().isLoaded ? undefined : practice.open(),
        setup.load(),
      ]);
    else await people.open(address.view === 'person' ? address.person : undefined);
    draw();
    // Another view of the same page: the focus is where it begins.
    if (!isFirst) container.querySelector<HTMLElement>('h1')?.focus();
  }

  for (const { subscribe } of [practice.state, setup.state, ask.state]) subscribe(draw);
  for (const { subscribe } of [people.state, store.state]) subscribe(draw);
  addEventListener('hashchange', () => reported(open(false)));
  document.addEventListener('visibilitychange', () => reported(practice.tick()));
  setInterval(() => reported(practice.tick()), TICK_MS);
  followLook(changes, speakPage, draw);
  changes.listen((change) => {
    if (change === 'settings' || change === 'notes') reported(setup.load());
    if (change === 'notes' && (address.view === 'people' || address.view === 'person'))
      reported(people.open(address.view === 'person' ? address.person : undefined));
  });
  draw();
  reported(open(true));
}

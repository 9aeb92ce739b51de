// Wires the first run: the choices to the services of the options.
import { LANGUAGES } from 'virtual:languages';
import { render } from 'preact';
import { WelcomePage } from '../../components/welcome-page.tsx';
import { speakPage } from '../../utils/messages/language.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { endFirstRun } from '../../utils/services/first-run.ts';
import { createOptions } from '../../utils/services/options.ts';
import { reporting } from '../../utils/services/report-error.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import { followLook, takeOnLook } from '../every-page/language.ts';

export type WelcomeOptions = {
  container: HTMLElement;
  store: Store;
  changes: Changes;
  system: System;
  shortcut: Promise<string | undefined>;
  /** The address to set as home page; only in Firefox. */
  homePage: string | undefined;
  leave(): void;
};

export function startWelcome(options: WelcomeOptions): void {
  const { container, store, changes, system, homePage, leave } = options;
  const choices = createOptions(store, system, changes);
  const reported = reporting('the first run');
  let shortcut: string | undefined;
  let stored: Promise<unknown> = Promise.resolve();

  /** The page is left only when all that was chosen is stored. */
  function choose(choice: Promise<void>): void {
    stored = Promise.allSettled([stored, choice]);
    reported(choice);
  }

  function draw(): void {
    render(
      <WelcomePage
        {...choices.state.get()}
        problem={store.state.get().problem}
        languages={LANGUAGES}
        shortcut={shortcut}
        homePage={homePage}
        onSetting={(name, value) => choose(choices.onSetting(name, value))}
        onDeck={(id, isOn) => choose(choices.onDeck(id, isOn))}
        onLeave={() => reported(stored.then(leave))}
      />,
      container,
    );
  }

  draw();
  followLook(changes, speakPage, draw);
  choices.state.subscribe(draw);
  choices.state.subscribe(() => reported(takeOnLook(speakPage, draw)));
  store.state.subscribe(draw);
  changes.listen(() => reported(choices.load()));
  reported(choices.load().then(endFirstRun));
  reported(
    options.shortcut.then((keys) => {
      shortcut = keys;
      draw();
    }),
  );
}

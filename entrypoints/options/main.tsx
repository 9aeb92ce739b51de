// The options page: wires the settings to their controls.

import { LANGUAGES } from 'virtual:languages';
import { render } from 'preact';
import { BackupOptions } from '../../components/backup-options.tsx';
import { OptionsPage } from '../../components/options-page.tsx';
import {
  downloads,
  hasUnlimitedStorage,
  isFirefox,
  pageUrl,
  popupShortcut,
  version,
} from '../../utils/browser.ts';
import { localDay } from '../../utils/domain/day.ts';
import { speakPage } from '../../utils/messages/language.ts';
import { languagesOfDecks } from '../../utils/services/built-in-decks.ts';
import { createChanges } from '../../utils/services/changes.ts';
import { readingLanguages } from '../../utils/services/language.ts';
import { momentAt } from '../../utils/services/moment.ts';
import { createOptions } from '../../utils/services/options.ts';
import { reporting } from '../../utils/services/report-error.ts';
import { createSafety } from '../../utils/services/safety.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';
import { followLook, speakHere, takeOnLook } from '../every-page/language.ts';

const store = createStore();
const changes = createChanges();
const options = createOptions(store, system, changes);
const safety = createSafety({
  store,
  system,
  downloads,
  persistence: {
    isGranted: async () => (await navigator.storage.persisted()) || (await hasUnlimitedStorage()),
    ask: () => navigator.storage.persist(),
    isQuestion: isFirefox(),
  },
});
const reported = reporting('the options');
let shortcut: string | undefined;

function draw(): void {
  const { settings } = options.state.get();
  const { last } = safety.state.get();
  render(
    <OptionsPage
      {...options.state.get()}
      problem={store.state.get().problem}
      languages={LANGUAGES}
      readable={languagesOfDecks()}
      reading={readingLanguages(settings)}
      version={version()}
      shortcut={shortcut}
      homePage={isFirefox() ? pageUrl('newtab.html') : undefined}
      onSetting={(name, value) => reported(options.onSetting(name, value))}
      onDeck={(id, isOn) => reported(options.onDeck(id, isOn))}
    >
      <BackupOptions
        {...safety.state.get()}
        rhythm={settings.backups}
        lastDay={last && localDay(momentAt(last.instant), settings.dayBeginsAt)}
        thisYear={localDay(system.now(), settings.dayBeginsAt).slice(0, 4)}
        onRhythm={(rhythm) => reported(options.onSetting('backups', rhythm))}
        onAllow={() => reported(safety.onAllow())}
        onBackUp={() => reported(safety.onBackUp())}
        onPersist={() => reported(safety.onPersist())}
      />
    </OptionsPage>,
    document.querySelector('#page') as HTMLElement,
  );
}

await speakHere(speakPage);
draw();
followLook(changes, speakPage, draw);
options.state.subscribe(draw);
options.state.subscribe(() => reported(takeOnLook(speakPage, draw)));
safety.state.subscribe(draw);
store.state.subscribe(draw);
changes.listen(() => reported(options.load()));
reported(options.load());
reported(safety.load());
reported(
  popupShortcut().then((keys) => {
    shortcut = keys;
    draw();
  }),
);

// The options page: wires the settings to their controls.
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
import { createChanges } from '../../utils/services/changes.ts';
import { paintLook } from '../../utils/services/first-paint.ts';
import { momentAt } from '../../utils/services/moment.ts';
import { createOptions } from '../../utils/services/options.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import { reporting } from '../../utils/services/report-error.ts';
import { createSafety } from '../../utils/services/safety.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';

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
  paintLook(document.documentElement, readQueue());
  const { settings } = options.state.get();
  const { last } = safety.state.get();
  render(
    <OptionsPage
      {...options.state.get()}
      problem={store.state.get().problem}
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

draw();
options.state.subscribe(draw);
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

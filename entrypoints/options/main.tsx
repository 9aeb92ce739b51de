// The options page: wires the settings to their controls.
import { render } from 'preact';
import { OptionsPage } from '../../components/options-page.tsx';
import { isFirefox, pageUrl, popupShortcut, version } from '../../utils/browser.ts';
import { createChanges } from '../../utils/services/changes.ts';
import { paintLook } from '../../utils/services/first-paint.ts';
import { createOptions } from '../../utils/services/options.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import { reporting } from '../../utils/services/report-error.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';

const store = createStore();
const changes = createChanges();
const options = createOptions(store, system, changes);
const reported = reporting('the options');
let shortcut: string | undefined;

function draw(): void {
  paintLook(document.documentElement, readQueue());
  render(
    <OptionsPage
      {...options.state.get()}
      problem={store.state.get().problem}
      version={version()}
      shortcut={shortcut}
      homePage={isFirefox() ? pageUrl('newtab.html') : undefined}
      onSetting={(name, value) => reported(options.onSetting(name, value))}
      onDeck={(id, isOn) => reported(options.onDeck(id, isOn))}
    />,
    document.querySelector('#page') as HTMLElement,
  );
}

draw();
options.state.subscribe(draw);
store.state.subscribe(draw);
changes.listen(() => reported(options.load()));
reported(options.load());
reported(
  popupShortcut().then((keys) => {
    shortcut = keys;
    draw();
  }),
);

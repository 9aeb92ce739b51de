// The first-run page's module: opens the settings and hands the page over.
import { isFirefox, pageUrl, popupShortcut } from '../../utils/browser.ts';
import { speakPage } from '../../utils/messages/language.ts';
import { createChanges } from '../../utils/services/changes.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';
import { speakHere } from '../every-page/language.ts';
import { startWelcome } from './page.tsx';

await speakHere(speakPage);
startWelcome({
  container: document.querySelector('#page') as HTMLElement,
  store: createStore(),
  changes: createChanges(),
  system,
  shortcut: popupShortcut(),
  homePage: isFirefox() ? pageUrl('newtab.html') : undefined,
  // In the place of this page: going back does not lead to it again.
  leave: () => location.replace('newtab.html'),
});

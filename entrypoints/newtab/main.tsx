// The new tab's module: makes live what the first paint has painted. In the build
// it is imported by the paint script, after the first frame.
import { speakNewTab } from '../../utils/messages/newtab.ts';
import { createChanges } from '../../utils/services/changes.ts';
import type { Painted } from '../../utils/services/first-paint.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';
import { speakHere } from '../every-page/language.ts';
import { startNewTab } from './page.tsx';

await speakHere(speakNewTab);
startNewTab({
  painted: window.outwardPainted as Painted,
  container: document.querySelector('#page') as HTMLElement,
  store: createStore(),
  changes: createChanges(),
  system,
  downloads: async () => (await import('../../utils/browser.ts')).downloads,
});

// The popup's module: makes live what the first paint has painted.
import { speakPage } from '../../utils/messages/language.ts';
import { createChanges } from '../../utils/services/changes.ts';
import type { Painted } from '../../utils/services/first-paint.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';
import { speakHere } from '../every-page/language.ts';
import { startPopup } from './page.tsx';

await speakHere(speakPage);
startPopup({
  painted: window.outwardPainted as Painted,
  container: document.querySelector('#page') as HTMLElement,
  store: createStore(),
  changes: createChanges(),
  system,
});

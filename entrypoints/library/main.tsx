// The library's module: opens the decks and hands the page over.
import { speakPage } from '../../utils/messages/language.ts';
import { createChanges } from '../../utils/services/changes.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';
import { speakHere } from '../every-page/language.ts';
import { startLibrary } from './page.tsx';

await speakHere(speakPage);
startLibrary({
  container: document.querySelector('#page') as HTMLElement,
  store: createStore(),
  changes: createChanges(),
  system,
});

// The module of the page of a passage: opens the notes and hands the page over.
import { speakPassage } from '../../utils/messages/passage.ts';
import { createChanges } from '../../utils/services/changes.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';
import { speakHere } from '../every-page/language.ts';
import { startPassage } from './page.tsx';

await speakHere(speakPassage);
startPassage({
  container: document.querySelector('#page') as HTMLElement,
  store: createStore(),
  changes: createChanges(),
  system,
});

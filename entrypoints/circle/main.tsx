// The circle's module: finds the one that is running, and hands the page over.
import { speakPage } from '../../utils/messages/language.ts';
import { createBell } from '../../utils/services/bell.ts';
import { createChanges } from '../../utils/services/changes.ts';
import { createStore } from '../../utils/services/store.ts';
import { system } from '../../utils/services/system.ts';
import { createWakeLock } from '../../utils/services/wake-lock.ts';
import { speakHere } from '../every-page/language.ts';
import { startCircle } from './page.tsx';

await speakHere(speakPage);
startCircle({
  container: document.querySelector('#page') as HTMLElement,
  store: createStore(),
  changes: createChanges(),
  system,
  wakeLock: createWakeLock(),
  bell: createBell(),
});

// Listens to what the browser tells, and hands it on. It runs only while there is something to
// do, and holds nothing.
import { defineBackground } from 'wxt/utils/define-background';
import { makeMenu, pages, told } from '../utils/browser.ts';
import { createChanges } from '../utils/services/changes.ts';
import { createKeeping } from '../utils/services/keeping.ts';
import { reporting } from '../utils/services/report-error.ts';
import { createStore } from '../utils/services/store.ts';
import { system } from '../utils/services/system.ts';
import { confirmationOf } from './keeping/confirmation.ts';

// Not a module: a service worker may not import() what the store loads only when it is wanted.
export default defineBackground(() => {
  const reported = reporting('keeping a passage');
  const keeping = createKeeping({
    openStore: createStore,
    system,
    changes: createChanges(),
    pages,
    confirmationOf,
  });
  told.whenInstalled(() => reported(makeMenu()));
  told.whenMenuPressed((click, tab) => reported(keeping.onMenu(click, tab)));
  told.whenKeyPressed((tab) => reported(keeping.onKey(tab)));
  told.whenAsked(keeping.onMessage);
});

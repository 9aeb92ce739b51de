// Gives every unit test a real implementation of IndexedDB and a fixed time
// zone, speaks English, and draws the same examples for the laws each time: a test that is green
// here is green there. OUTWARD_SEED draws others.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { wordsOf } from '../../content/build/words.ts';
import { speak, type Words } from '../../utils/messages/words.ts';

// Where files share a worker, each still begins with no database.
globalThis.indexedDB = new IDBFactory();
speak('en', wordsOf('en') as Words);
process.env.TZ = 'UTC';
fc.configureGlobal({ seed: Number(process.env.OUTWARD_SEED ?? 20_261_123), numRuns: 200 });

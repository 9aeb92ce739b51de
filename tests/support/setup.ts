// Gives every unit test a real implementation of IndexedDB and a fixed time
// zone, and draws the same examples for the laws each time: a test that is green
// here is green there. OUTWARD_SEED draws others.
import 'fake-indexeddb/auto';
import fc from 'fast-check';

process.env.TZ = 'UTC';
fc.configureGlobal({ seed: Number(process.env.OUTWARD_SEED ?? 20_261_123), numRuns: 200 });

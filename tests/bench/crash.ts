// Owns `npm run crash`: kills browsers while notes and passages are saved, edited, deleted, imported,
// exported, sealed and upgraded, and counts what is there when they start again. Exits with 1 where
// anything that was acknowledged is lost, an import is there by half, or the search disagrees.
//   --rounds N (50)    kills right after 'Saved.'   --storms N (200)   kills in the middle of anything
//   --browser chromium|firefox (both, in turn)
import { parseArgs } from 'node:util';
import { BROWSERS } from '../e2e/steps.ts';
import { killWhileSaving } from './crash-saving.ts';
import { killInStorms } from './crash-storm.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    storms: { type: 'string', default: '200' },
    browser: { type: 'string' },
  },
});
const [rounds, storms] = [Number(values.rounds), Number(values.storms)];
const browsers = BROWSERS.filter((name) => (values.browser ?? name) === name);
const isCount = (value: number) => Number.isInteger(value) && value >= 0;
if (!isCount(rounds) || !isCount(storms) || browsers.length === 0) {
  throw new Error('--rounds and --storms take a whole number, --browser chromium or firefox');
}
const lost = await killWhileSaving(browsers, rounds);
const wrong = await killInStorms(browsers, storms);
process.exitCode = lost + wrong === 0 ? 0 : 1;

// Owns `npm run bench`: the table of bars, each measured against what stands beside it in the same
// run. Exits with 1 past a bar.
//   --quick       few pairs, for trying
//   --notes N     with so many notes stored, where the machine is slow (100,000)
//   --language L  for a reader who prefers it (en)
//   --only NAMES  some of, with commas between: first-paint, full-profile, largest, scripts, chromium-tab, popup, popup-full,
//                 saving, search, restoring, importing, scrolling, moving, requests, warnings
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { saveNote } from '../e2e/steps.ts';
import { type BrowserName, launch, type Session } from '../support/browser.ts';
import { type BenchSession, launchBench } from './bench-build.ts';
import { fill } from './fill.ts';
import { openForJournal, restore, searchTimes } from './full-journal.ts';
import { type FileKind, openForTaking, readTime, takeIn } from './importing.ts';
import { moveToFirefox, scrollToEnd } from './journal-moves.ts';
import { openForSaving, paint, readyToType, saveTimes, scriptBytes } from './measures.ts';
import { levelled, type Pair, type Ratio, ratioOf } from './statistics.ts';

const { values: wishes } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    notes: { type: 'string' },
    language: { type: 'string', default: 'en' },
  },
});

/** Where a bar is near 1 the interval must be narrow, and its upper end must pass. */
const PAIRS = wishes.quick ? { nearest: 8, near: 8, far: 5 } : { nearest: 250, near: 100, far: 40 };
const WARM_UP = wishes.quick ? 1 : 5;
const STORED = Number(wishes.notes ?? (wishes.quick ? 5000 : 100_000));
/** Of browsers started alike one is slower than the other at everything it paints or stores. */
const BROWSERS_EACH = wishes.quick ? 1 : 5;
const KB = 1000;

/** 'times': what is compared are ratios themselves. */
type Unit = 'ms' | 'times';

type Row = { what: string; bar: string; measured: string; isMet: boolean };

type Setting = { name: BrowserName; empty: BenchSession; filled: () => Promise<BenchSession> };

const rows: Row[] = [];
let pastBars = 0;

for (const name of ['chromium', 'firefox'] as const) await measureAll(name);
console.log(
  `\n${rows.length} figures, ${pastBars} past their bar${wishes.quick ? ' (quick)' : ''}`,
);
process.exitCode = pastBars === 0 ? 0 : 1;

async function measureAll(name: BrowserName): Promise<void> {
  const empty = await launchBench(name, wishes.language);
  let full: BenchSession | undefined;
  const filled = async () => {
    full ??= await fillProfile(await launchBench(name, wishes.language));
    return full;
  };
  try {
    const setting = { name, empty, filled };
    await measurePaint(setting);
    if (name === 'chromium') await measureInChromium(setting);
  } finally {
    await empty.close();
    await full?.close();
  }
}

async function measurePaint({ name, empty, filled }: Setting): Promise<void> {
  const late: Pair[] = [];
  const shifts: number[] = [];
  if (wants('first-paint') || wants('largest')) {
    const pairs = await inSeveral(name, PAIRS.nearest, async (session) => async () => {
      const ours = await paint(session, 'newtab.html');
      late.push([ours.largestMs, ours.firstMs]);
      shifts.push(ours.shift);
      return [ours.firstMs, (await paint(session, 'static.html')).firstMs];
    });
    if (wants('first-paint'))
      near(name, 'new tab to static page, first paint', 1.1, ratioOf(pairs));
    if (wants('largest')) {
      const ratio = ratioOf(late);
      add(
        name,
        'new tab, largest paint to first',
        '1.00',
        `${ratioWords(ratio)}, ${lateWords(late)}`,
        ratio.ratio <= 1,
      );
      const most = Math.max(...shifts);
      if (name === 'chromium') add(name, 'new tab, layout shift', '0', `${most}`, most === 0);
    }
  }
  if (wants('full-profile')) {
    const full = await filled();
    // Two browsers are compared: each is held against the static page in itself.
    const toStatic = async (session: Session) => {
      const ours = (await paint(session, 'newtab.html')).firstMs;
      return ours / (await paint(session, 'static.html')).firstMs;
    };
    const pairs = await interleaved(PAIRS.near, async () => [
      await toStatic(full),
      await toStatic(empty),
    ]);
    const what = `new tab with ${STORED} notes and thoughts to empty, each to static`;
    near(name, what, 1.1, ratioOf(pairs), 'times');
  }
}

async function measureInChromium({ name, empty, filled }: Setting): Promise<void> {
  if (wants('scripts')) {
    // The first new tab fills the queue.
    await paint(empty, 'newtab.html');
    for (const [what, isQueueEmpty, bar] of [
      ['script with a filled queue, gzip', false, 16 * KB],
      ['script with an empty queue, gzip', true, 45 * KB],
    ] as const) {
      const bytes = await scriptBytes(empty, isQueueEmpty);
      add(name, what, `${bar / KB} kB`, `${(bytes / KB).toFixed(1)} kB`, bytes <= bar);
    }
  }
  if (wants('chromium-tab')) {
    const bare = await launchWithout();
    const own = 'chrome://new-tab-page/';
    const pairs = () =>
      interleaved(PAIRS.far, async () => [
        (await paint(empty, 'newtab.html')).firstMs,
        (await paint(bare, own)).firstMs,
      ]);
    try {
      // Nearly all of it is the start of a process, which no page can hasten.
      beside(name, 'new tab to Chromium’s own, where none is open yet', ratioOf(await pairs()));
      const open = await empty.open('newtab.html');
      await (await bare.browser.newPage()).goto(own);
      far(name, 'new tab to Chromium’s own, from the second on', 0.25, ratioOf(await pairs()));
      // Whoever is measured next in this session begins a process of its own again.
      await open.close();
    } finally {
      await bare.close();
    }
  }
  if (wants('popup')) {
    const pairs = await interleaved(PAIRS.far, async () => [
      await readyToType(empty, 'popup.html', true),
      await readyToType(empty, 'static-popup.html', false),
    ]);
    far(name, 'popup ready to type, to a static one', 1.5, ratioOf(pairs));
  }
  if (wants('popup-full')) {
    const full = await filled();
    const pairs = await interleaved(PAIRS.near, async () => [
      await readyToType(full, 'popup.html', true),
      await readyToType(empty, 'popup.html', true),
    ]);
    near(name, `popup with ${STORED} notes to empty`, 1.1, ratioOf(pairs));
  }
  if (wants('saving')) {
    let count = 0;
    const pairs = await inSeveral(name, PAIRS.near, async (session) => {
      const page = await openForSaving(session);
      return () => {
        count += 1;
        const text = `A note of a sentence, as it is typed on most days: number ${count}.`;
        return saveTimes(page, text);
      };
    });
    far(name, 'saving a note, to a bare strict put', 3, ratioOf(pairs));
  }
  if (wants('search') || wants('restoring')) await measureJournal(await filled());
  if (wants('importing')) await measureImporting();
  if (wants('scrolling')) {
    const page = await (await filled()).open('journal.html');
    const { most, isAtEnd } = await scrollToEnd(page);
    await page.close();
    const end = isAtEnd ? 'came to the end' : 'did not come to the end';
    add(
      name,
      `journal of ${STORED} notes, rows in the page`,
      '299',
      `${most}, ${end}`,
      isAtEnd && most < 300,
    );
  }
  if (wants('moving')) {
    const { records, isEqual } = await moveToFirefox(STORED);
    const what = `${STORED} notes moved from Chromium into Firefox`;
    add(name, what, '0 records other', isEqual ? `${records} equal` : 'not equal', isEqual);
  }
  if (wants('requests')) await countRequests();
  if (wants('warnings')) await countWarnings(empty);
}

async function measureJournal(full: BenchSession): Promise<void> {
  const page = await openForJournal(full);
  if (wants('search')) {
    for (const [what, words, bar] of [
      ['first 20 hits of a common word', 'listen', 0.03],
      ['a word that is nowhere', 'nowhere-at-all', 0.25],
    ] as const) {
      const pairs = await interleaved(PAIRS.far, () => searchTimes(page, words));
      far(
        'chromium',
        `search in ${STORED} notes, to scanning them all: ${what}`,
        bar,
        ratioOf(pairs),
      );
    }
  }
  if (wants('restoring')) {
    const { ours, bare, longestTask, heap } = await restore(page);
    const ratio = ours / bare;
    const words = `${ratio.toFixed(2)}, ${ours.toFixed(0)} ms to ${bare.toFixed(0)} ms`;
    add('chromium', `restoring ${STORED} notes, to bare puts`, '6.00', words, ratio <= 6);
    const [task, megabytes] = [longestTask.toFixed(0), (heap / 1e6).toFixed(0)];
    add('chromium', 'restoring, longest task', '100 ms', `${task} ms`, longestTask <= 100);
    add('chromium', 'restoring, heap', '200 MB', `${megabytes} MB`, heap <= 200e6);
  }
  await page.close();
}

/** In a profile of its own: nothing is stored there yet. */
async function measureImporting(): Promise<void> {
  const session = await launchBench('chromium');
  try {
    const page = await openForTaking(session);
    const { passages, ours, bare, longestTask, heap } = await takeIn(page, STORED);
    const ratio = ours / bare;
    const words = `${ratio.toFixed(2)}, ${ours.toFixed(0)} ms to ${bare.toFixed(0)} ms, ${passages} passages`;
    const isAll = passages === STORED;
    add(
      'chromium',
      `taking in ${STORED} passages, to bare puts`,
      '6.00',
      words,
      isAll && ratio <= 6,
    );
    const [task, megabytes] = [longestTask.toFixed(0), (heap / 1e6).toFixed(0)];
    add('chromium', 'taking in, longest task', '100 ms', `${task} ms`, longestTask <= 100);
    add('chromium', 'taking in, heap with the worker', '300 MB', `${megabytes} MB`, heap <= 300e6);
    await measureGrowth(page, 'clippings', [5, 10, 20]);
    await measureGrowth(page, 'epub', [7.5, 15, 30]);
    await page.close();
  } finally {
    await session.close();
  }
}

/** The last of the sizes is four times the first: a time that grows with the size is so too. */
async function measureGrowth(page: Page, kind: FileKind, megabytes: number[]): Promise<void> {
  // The first reading warms up what reads.
  await readTime(page, kind, 1e6);
  const times: number[] = [];
  for (const size of megabytes) {
    const { time, passages } = await readTime(page, kind, size * 1e6);
    if (passages === 0) throw new Error(`No passages in ${kind} of ${size} MB`);
    times.push(time);
  }
  const growth = (times.at(-1) ?? 0) / (times[0] ?? 1);
  const each = times.map((time, at) => `${megabytes[at]} MB in ${time.toFixed(0)} ms`).join(', ');
  const what = `reading ${kind}, four times the size to once`;
  add('chromium', what, '6.00', `${growth.toFixed(2)}, ${each}`, growth <= 6);
}

async function countRequests(): Promise<void> {
  for (const name of ['chromium', 'firefox'] as const) {
    const session = await launch(name);
    try {
      await session.newTab();
      await session.open('options.html');
      await saveNote(await session.open('popup.html'), 'a note while the network is watched');
      const { length } = await session.requests();
      add(name, 'requests to the network', '0', `${length}`, length === 0);
    } finally {
      await session.close();
    }
  }
}

async function countWarnings(session: Session): Promise<void> {
  const page = await session.open('options.html');
  const warnings = (await page.evaluate(
    `new Promise((done) => chrome.management.getPermissionWarningsByManifest(
      JSON.stringify(chrome.runtime.getManifest()), done))`,
  )) as string[];
  await page.close();
  const beyond = warnings.filter((warning) => !warning.includes('new tab')).length;
  add('chromium', 'permission warnings beyond the new tab', '0', `${beyond}`, beyond === 0);
}

async function fillProfile(session: BenchSession): Promise<BenchSession> {
  const page = await session.open('options.html');
  await fill(page, STORED);
  await page.close();
  // The first new tab plans with what is stored now; the next one paints what was planned.
  for (let visits = 0; visits < 2; visits += 1) await paint(session, 'newtab.html');
  return session;
}

/** Chromium with an extension that does nothing. */
async function launchWithout(): Promise<Session> {
  const extension = mkdtempSync(join(tmpdir(), 'outward-without-'));
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1' };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const session = await launch('chromium', { extension, watch: false });
  rmSync(extension, { recursive: true });
  return session;
}

/** Pairs from several browsers, one after the other; `begin` makes one ready and answers how a pair is taken in it. */
async function inSeveral(
  name: BrowserName,
  count: number,
  begin: (session: BenchSession) => Promise<() => Promise<Pair>>,
): Promise<Pair[]> {
  const groups: Pair[][] = [];
  for (let browser = 0; browser < BROWSERS_EACH; browser += 1) {
    const session = await launchBench(name, wishes.language);
    try {
      groups.push(await interleaved(count / BROWSERS_EACH, await begin(session)));
    } finally {
      await session.close();
    }
  }
  return levelled(groups);
}

/** Takes pairs in turn, a few first that do not count. */
async function interleaved(count: number, take: () => Promise<Pair>): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let taken = -WARM_UP; taken < count; taken += 1) {
    const pair = await take();
    if (taken >= 0) pairs.push(pair);
  }
  return pairs;
}

function wants(name: string): boolean {
  return wishes.only === undefined || wishes.only.split(',').includes(name);
}

function near(name: BrowserName, what: string, bar: number, ratio: Ratio, unit?: Unit): void {
  add(name, what, bar.toFixed(2), ratioWords(ratio, unit), ratio.high <= bar);
}

function far(name: BrowserName, what: string, bar: number, ratio: Ratio): void {
  add(name, what, bar.toFixed(2), ratioWords(ratio), ratio.ratio <= bar);
}

/** For a figure that says how another one is to be read. */
function beside(name: BrowserName, what: string, ratio: Ratio): void {
  rows.push({ what, bar: '–', measured: ratioWords(ratio), isMet: true });
  console.log(`beside ${name.padEnd(8)} ${what}: ${ratioWords(ratio)}`);
}

/** Firefox's figures are printed beside; the bars are for Chromium, save those that promise nothing. */
function add(name: BrowserName, what: string, bar: string, measured: string, isMet: boolean): void {
  const hasBar = name === 'chromium' || bar === '0';
  const verdict = hasBar ? (isMet ? 'met' : 'PAST') : 'beside';
  if (verdict === 'PAST') pastBars += 1;
  rows.push({ what, bar, measured, isMet });
  console.log(`${verdict.padEnd(6)} ${name.padEnd(8)} ${what}: ${measured} (at most ${bar})`);
}

function ratioWords(measured: Ratio, unit: Unit = 'ms'): string {
  const { ratio, low, high, ours, theirs, pairs } = measured;
  const interval = `${low.toFixed(2)} to ${high.toFixed(2)}`;
  const digits = unit === 'ms' ? 1 : 2;
  const medians = `${ours.toFixed(digits)} ${unit} to ${theirs.toFixed(digits)} ${unit}`;
  return `${ratio.toFixed(2)} [${interval}], ${medians}, N=${pairs}`;
}

function lateWords(pairs: readonly Pair[]): string {
  return `${pairs.filter(([largest, first]) => largest > first).length} of ${pairs.length} late`;
}

// Owns the kills in the middle of anything: a page does one thing to notes and passages after the other, the
// browser is killed at a moment nobody chose, and what is there then is held against what was said.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type BrowserName, launch, type Session } from '../support/browser.ts';
import { within } from '../support/browser-process.ts';
import { addPageModule } from './page-module.ts';
import type { Deed, Findings } from './storm.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** The kill comes so many milliseconds after the storm has begun, at the least and at the most. */
const KILLED_AFTER = [50, 1500] as const;
const STARTS_WITHIN_MS = 60_000;

type Storm = typeof import('./storm.ts');

type Field = {
  session: Session;
  folder: string;
  address: string;
  /** What every note and passage was said to hold; null where it was said to be deleted. */
  told: Map<string, string | null>;
  /** What was begun and not said to be done when the browser was killed. */
  begun: Deed | undefined;
};

const total = { deeds: 0, texts: 0, wrong: 0, halves: 0, headless: 0, repaired: 0 };
const kinds = new Map<string, number>();
const killedIn = new Map<string, number>();

/** Runs the rounds, in the browsers in turn. Answers how much was wrong. */
export async function killInStorms(
  browsers: readonly BrowserName[],
  rounds: number,
): Promise<number> {
  if (rounds === 0) return 0;
  const fields = new Map<BrowserName, Field>();
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const name = browsers[(round - 1) % browsers.length] as BrowserName;
      const field = fields.get(name) ?? (await startField(name));
      fields.set(name, field);
      await runRound(field, name, round);
    }
  } finally {
    for (const { session, folder } of fields.values()) {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const { deeds, texts, wrong, halves, headless, repaired } = total;
  const list = (counts: Map<string, number>) =>
    [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(
    `${rounds} storms, ${deeds} changes acknowledged (${list(kinds)}), killed within ${list(killedIn)}; ` +
      `${texts} notes and passages looked at: ${wrong} lost or other than acknowledged, ${halves} imports there by half, ` +
      `${headless} heads without their words, ${repaired} unlike what the search says`,
  );
  return wrong + halves + headless + repaired;
}

async function startField(name: BrowserName): Promise<Field> {
  const folder = mkdtempSync(join(tmpdir(), 'outward-storm-'));
  cpSync(BUILDS[name], folder, { recursive: true });
  const address = await addPageModule(folder, 'storm.ts');
  const session = await launch(name, { watch: false, extension: folder });
  return { session, folder, address, told: new Map(), begun: undefined };
}

async function runRound(field: Field, name: BrowserName, round: number): Promise<void> {
  const { session } = field;
  const page = await session.open('options.html');
  const { promise, resolve } = Promise.withResolvers<void>();
  const started = within(STARTS_WITHIN_MS, 'the start of a storm', promise);
  await page.exposeFunction('tell', (what: string, deed: Deed) => {
    if (deed.kind === 'start') resolve();
    else heard(field, what, deed);
  });
  await page.evaluate((module) => {
    const go = async () => {
      const { storm } = (await import(module)) as Storm;
      const { tell } = globalThis as unknown as { tell: Parameters<Storm['storm']>[0] };
      await storm(tell);
    };
    go().catch((error) => Object.assign(globalThis, { stormFailed: String(error) }));
  }, session.url(field.address));
  await started;
  const [least, most] = KILLED_AFTER;
  await sleep(least + Math.random() * (most - least));
  const failure = await page.evaluate(
    () => (globalThis as unknown as { stormFailed?: string }).stormFailed,
  );
  if (failure) throw new Error(`The storm stopped by itself: ${failure}`);
  await session.kill();
  killedIn.set(
    field.begun?.kind ?? 'nothing',
    (killedIn.get(field.begun?.kind ?? 'nothing') ?? 0) + 1,
  );
  await session.restart();
  const found = await findings(await session.open('options.html'), session.url(field.address));
  const wrong = compare(field, found);
  console.log(
    `round ${round}, ${name}: ${Object.keys(found.texts).length} notes and passages, ${wrong.length} wrong${wrong.length > 0 ? `: ${wrong.slice(0, 3).join('; ')}` : ''}`,
  );
  for (const open of (await session.browser.pages()).slice(1)) await open.close().catch(() => {});
}

function heard(field: Field, what: string, deed: Deed): void {
  field.begun = what === 'begun' ? deed : undefined;
  if (what === 'begun') return;
  total.deeds += 1;
  kinds.set(deed.kind, (kinds.get(deed.kind) ?? 0) + 1);
  for (const [id, text] of Object.entries(deed.texts)) field.told.set(id, text);
}

function findings(page: Page, address: string): Promise<Findings> {
  return page.evaluate(async (module) => {
    const { findings: all } = (await import(module)) as Storm;
    return await all();
  }, address);
}

/** What is other than it was said to be; afterwards what was found is what is said. */
function compare(field: Field, found: Findings): string[] {
  const begun = field.begun?.texts ?? {};
  const isImport = field.begun?.kind === 'import';
  const wrong: string[] = [];
  for (const [id, text] of field.told) {
    const now = found.texts[id] ?? null;
    if (now !== text && !(id in begun && now === begun[id]))
      wrong.push(`${id} holds '${now}', not '${text}'`);
  }
  const imported = Object.keys(begun).filter((id) => id in found.texts).length;
  if (isImport && imported > 0 && imported < Object.keys(begun).length) {
    total.halves += 1;
    wrong.push(`${imported} of ${Object.keys(begun).length} notes of an import`);
  }
  total.texts += field.told.size;
  total.wrong += wrong.length;
  total.headless += found.headless;
  total.repaired += found.repaired;
  if (found.headless > 0) wrong.push(`${found.headless} heads without their words`);
  if (found.repaired > 0) wrong.push(`${found.repaired} unlike the search`);
  field.told = new Map(Object.entries(found.texts));
  field.begun = undefined;
  return wrong;
}

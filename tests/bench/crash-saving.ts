// Owns the kills right after 'Saved.' and a second after typing, through the popup as a reader uses it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { openNotes, paste, press, seen } from '../e2e/steps.ts';
import { type BrowserName, launch, type Session } from '../support/browser.ts';

const TYPED_BEFORE_MS = 1000;

type Count = { acknowledged: number; found: number; typed: number; draftsFound: number };

const sessions = new Map<BrowserName, Session>();
const saved = new Map<BrowserName, string[]>();
const total: Count = { acknowledged: 0, found: 0, typed: 0, draftsFound: 0 };

/** Runs the rounds, in the browsers in turn. Answers how many notes and drafts were lost. */
export async function killWhileSaving(
  browsers: readonly BrowserName[],
  rounds: number,
): Promise<number> {
  try {
    for (let round = 1; round <= rounds; round += 1)
      await runRound(browsers[(round - 1) % browsers.length] as BrowserName, round);
  } finally {
    for (const session of sessions.values()) await session.close();
  }
  const { acknowledged, found, typed, draftsFound } = total;
  console.log(
    `${rounds} rounds of saving, ${acknowledged} notes acknowledged, ${found} found, ${acknowledged - found} lost; ` +
      `${typed} drafts typed, ${draftsFound} found, ${typed - draftsFound} lost`,
  );
  return acknowledged - found + typed - draftsFound;
}

async function runRound(name: BrowserName, round: number): Promise<void> {
  const session = sessions.get(name) ?? (await launch(name, { watch: false }));
  sessions.set(name, session);
  const notes = saved.get(name) ?? [];
  saved.set(name, notes);

  const note = `round ${round} in ${name}, ${crypto.randomUUID()}`;
  await saveAndKill(session, note);
  notes.push(note);
  total.acknowledged += 1;

  await session.restart();
  const popup = await session.open('popup.html');
  const missing = await notesMissing(popup, notes);
  if (!missing.includes(note)) total.found += 1;
  const old = missing.filter((one) => one !== note);
  // An earlier note that was there before and is not now counts as lost as well.
  total.found -= old.length;
  saved.set(
    name,
    notes.filter((one) => !missing.includes(one)),
  );

  const draft = `typed in round ${round}, ${crypto.randomUUID()}`;
  await press(popup, 'Today', 'tab');
  await paste(popup, draft);
  total.typed += 1;
  await sleep(TYPED_BEFORE_MS);
  await session.kill();
  await session.restart();
  const isDraftThere = await isInField(await session.open('popup.html'), draft);
  if (isDraftThere) total.draftsFound += 1;

  const outcome = `${missing.length} of ${notes.length} notes lost, draft ${isDraftThere ? 'there' : 'lost'}`;
  console.log(`round ${round}, ${name}: ${outcome}`);
  for (const page of (await session.browser.pages()).slice(1)) await page.close();
}

/** Ends the browser in the very moment in which the page says that the note is saved. */
async function saveAndKill(session: Session, text: string): Promise<void> {
  const popup = await session.openPopup();
  await paste(popup, text);
  const isSaved = popup.evaluate(
    () =>
      new Promise<void>((done) => {
        const look = () => {
          const said = [...document.querySelectorAll('[role="status"]')];
          if (said.some(({ textContent }) => textContent === 'Saved.')) done();
        };
        const how = { subtree: true, childList: true, characterData: true };
        new MutationObserver(look).observe(document, how);
      }),
  );
  await press(popup, 'Save');
  await isSaved;
  await session.kill();
}

/**
 * The texts that stand in no note. The draft of the round before comes back into the field, and
 * what is typed while it is being read is put behind it: then the note that is saved has both.
 */
async function notesMissing(popup: Page, wanted: readonly string[]): Promise<string[]> {
  await openNotes(popup);
  try {
    return await seen(
      popup,
      'all notes',
      (texts) => {
        const words = [...document.querySelectorAll('article .note-words')];
        const missing = texts.filter(
          (text) => !words.some(({ textContent }) => textContent?.includes(text)),
        );
        if (missing.length === 0) return 'none';
        const buttons = [...document.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent === 'Show more')?.click();
        return undefined;
      },
      wanted,
    ).then(() => []);
  } catch {
    return await popup.evaluate((texts) => {
      const words = [...document.querySelectorAll('article .note-words')];
      return texts.filter((text) => !words.some(({ textContent }) => textContent?.includes(text)));
    }, wanted);
  }
}

async function isInField(popup: Page, text: string): Promise<boolean> {
  try {
    return await seen(
      popup,
      'the draft',
      (wanted) => document.querySelector('textarea')?.value === wanted,
      text,
    );
  } catch {
    return false;
  }
}

// Owns the tour through the extension that `npm start` makes where nobody can look.
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from '../tests/support/browser.ts';
import { savedNotes, saveReflection, thoughtOn } from '../tests/support/browser-reader.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'pictures', 'start');

const REFLECTION = 'I read this slowly, and it stayed with me.';

/** Reads, writes, restarts, reads again; throws a sentence at the first thing that is not right. */
export async function tour(session: Session): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const newTab = await session.newTab();
  const { text, source } = await thoughtOn(newTab);
  console.log(`\nToday's thought:\n  ${text}${source ? `\n  ${source}` : ''}\n`);
  const pictures = [await picture(newTab, session, 'new-tab')];

  const popup = await session.openPopup();
  await thoughtOn(popup);
  pictures.push(await picture(popup, session, 'popup'));
  await saveReflection(popup, REFLECTION);
  console.log(`Saved through the popup: ${REFLECTION}`);

  await session.restart();
  await session.newTab();
  const notes = await savedNotes(await session.openPopup());
  if (!notes.some((note) => note.includes(REFLECTION))) {
    throw new Error('The reflection was not among the saved notes after a restart.');
  }
  console.log('Read back from the saved notes after a restart of the browser.');

  const asked = await session.requests();
  if (asked.length > 0) throw new Error(`The network was asked for ${asked.join(', ')}.`);
  console.log('Nothing was asked of the network.');
  console.log(`\nPictures:\n${pictures.map((path) => `  ${relative(ROOT, path)}`).join('\n')}`);
}

async function picture(page: Page, session: Session, name: string): Promise<string> {
  const path = join(PICTURES, `${name}-${session.name}.png`) as `${string}.png`;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path });
  return path;
}

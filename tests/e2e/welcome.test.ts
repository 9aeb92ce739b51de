// The first run: offered once, skipped as easily as done, and what is chosen holds at once.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { sayIn } from '../support/say.ts';
import { inTurn, plainTest } from './fresh-test.ts';
import {
  anotherThought,
  BROWSERS,
  byRole,
  choose,
  has,
  openNewTab,
  press,
  reads,
  seen,
  show,
  thought,
} from './steps.ts';

const OFFER = 'Choose language, decks and rhythm';

const pathOf = (page: Page) => page.evaluate(() => location.pathname);

/** Waits until the page is at `path`: it is the same tab that goes there. */
async function isAt(page: Page, path: string): Promise<void> {
  await seen(page, path, (wanted) => location.pathname === wanted, path);
}

/** Whether the offer stands in a new tab, after all that a new tab does by itself. */
async function isOffered(page: Page): Promise<boolean> {
  await new Promise((done) => setTimeout(done, 1000));
  return has(page, 'link', OFFER);
}

const rowTop = (page: Page) =>
  page.evaluate(() => document.querySelector('.row')?.getBoundingClientRect().top);

describe.each(BROWSERS)('the first run in %s', (name) => {
  const fresh = plainTest(name);
  const varied = inTurn(name, fresh);

  varied('is offered on the first new tab alone, and moves nothing', async ({ session }) => {
    const tab = await openNewTab(session);
    const top = await rowTop(tab);
    await byRole(tab, 'link', OFFER);
    expect(await rowTop(tab)).toBe(top);
    const next = await openNewTab(session);
    expect(await isOffered(next)).toBe(false);
    await session.restart();
    expect(await isOffered(await openNewTab(session))).toBe(false);
    expect(await session.requests()).toEqual([]);
  });

  varied('waits for a new tab, and yields to what the foot has to say', async ({ session }) => {
    const popup = await session.open('popup.html');
    await byRole(popup, 'button', 'Save');
    const tab = await openNewTab(session);
    await byRole(tab, 'link', OFFER);
    const isSeen = () =>
      tab.evaluate(() =>
        document.querySelector('.offer')?.checkVisibility({ visibilityProperty: true }),
      );
    expect(await isSeen()).toBe(true);
    await press(tab, 'Share');
    await seen(tab, 'a word', () => document.querySelector('.foot .status')?.textContent !== '');
    expect(await isSeen()).toBe(false);
  });

  varied('is put away, and a lost queue does not bring it back', async ({ session }) => {
    const tab = await openNewTab(session);
    await press(tab, 'Not now');
    await seen(tab, 'no offer', () => document.querySelector('.offer') === null);
    await tab.evaluate(() => localStorage.clear());
    expect(await isOffered(await openNewTab(session))).toBe(false);
  });

  varied('is skipped with one press: nothing is chosen, and no way back', async ({ session }) => {
    const tab = await openNewTab(session);
    const words = await thought(tab);
    await press(tab, OFFER, 'link');
    await isAt(tab, '/welcome.html');
    await press(tab, 'Skip');
    await isAt(tab, '/newtab.html');
    expect(await thought(tab)).toBe(words);
    await tab.evaluate(() => history.back());
    await new Promise((done) => setTimeout(done, 500));
    expect(await pathOf(tab)).toBe('/newtab.html');
    expect(await isOffered(tab)).toBe(false);
  });

  varied('chooses for every open tab at once', async ({ session }) => {
    const tab = await openNewTab(session);
    await byRole(tab, 'link', OFFER);
    const words = await thought(tab);
    const isOld = (await tab.$('cite')) !== null;
    const page = await session.open('welcome.html');
    await seen(page, 'the decks', () => document.querySelectorAll('input').length > 7);
    const decks = await page.$$('[type="checkbox"]');
    await decks[isOld ? 1 : 0]?.click();
    await anotherThought(tab, words);
    // Who has begun to choose need not be told where.
    await seen(tab, 'no offer', () => document.querySelector('.offer') === null);
    await choose(page, 'On every new tab');
    await choose(page, 'עברית');
    await reads(page, sayIn('he')('welcome'));
    await reads(tab, sayIn('he')('journal'));
    expect(await tab.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await show(page);
    await press(page, sayIn('he')('done'));
    await isAt(page, '/newtab.html');
    const first = await thought(page);
    expect(first).toMatch(/[א-ת]{2}/);
    expect(await thought(await openNewTab(session))).not.toBe(first);
    await session.restart();
    const after = await openNewTab(session);
    expect(await after.evaluate(() => document.documentElement.lang)).toBe('he');
    expect(await after.$('.offer')).toBeNull();
  });

  varied('keeps what was chosen last, though the page is left at once', async ({ session }) => {
    const page = await session.open('welcome.html');
    await seen(page, 'the decks', () => document.querySelectorAll('input').length > 7);
    await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLInputElement>('[name="rhythm"]')];
      all.at(-1)?.click();
      document.querySelector<HTMLButtonElement>('.main-button')?.click();
    });
    await isAt(page, '/newtab.html');
    const options = await session.open('options.html');
    await seen(options, 'the rhythm', () => {
      const all = [...document.querySelectorAll<HTMLInputElement>('[name="rhythm"]')];
      return document.querySelector('[type="checkbox"]') && all.at(-1)?.checked;
    });
  });

  fresh('says in Firefox alone what the new tab does not cover', async ({ session }) => {
    const page = await session.open('welcome.html');
    await reads(page, 'Everything you write stays in this browser');
    const words = await page.evaluate(() => document.body.innerText);
    expect(words.includes('not in new windows or on the home page')).toBe(name === 'firefox');
    expect(words.includes('In private windows')).toBe(name === 'firefox');
  });
});

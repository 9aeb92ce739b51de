// One person's practice, by keyboard alone, through kills and over days.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { isAudit } from '../support/audit.ts';
import type { Session } from '../support/browser.ts';
import type { Doctored } from './doctored.ts';
import { doctoredTest, inTurn, plainTest } from './fresh-test.ts';
import { BROWSERS, byRole, press, reads, seen } from './steps.ts';

const DAY_MS = 86_400_000;

const SENSED = 'I wait for the kettle, and for nobody to need me.';

/** Presses Tab until the focus is on `name`; each stop must be seen to have it. */
async function tabTo(page: Page, name: string): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    const [stop = '', outline] = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      const label = element.labels?.[0]?.textContent || element.textContent || '';
      return [label.trim(), getComputedStyle(element).outlineStyle];
    });
    expect(outline, `the focus on '${stop}' is visible`).not.toBe('none');
    stops.push(stop);
    if (stop.startsWith(name)) return;
  }
  throw new Error(`Tab never came to '${name}': ${stops.join(', ')}`);
}

/** Waits until the step of this heading is there, with the focus on its heading. */
async function stepIs(page: Page, heading: string): Promise<void> {
  await seen(
    page,
    `the step '${heading}'`,
    (wanted) => {
      const h1 = document.querySelector('h1');
      return h1?.textContent === wanted && document.activeElement === h1;
    },
    heading,
  );
}

async function value(page: Page, name: string): Promise<string> {
  const field = await byRole(page, 'textbox', name);
  return field.evaluate((element) => (element as HTMLInputElement).value);
}

/** A sensing about somebody, saved, with the page at its end. */
async function sense(page: Page, name: string, words: string): Promise<void> {
  await press(page, 'Skip the pause');
  await (await byRole(page, 'textbox', 'Whom?')).type(name);
  await (await byRole(page, 'textbox', 'As they would say it')).type(words);
  await press(page, 'Continue');
  await press(page, 'Save');
  await reads(page, 'Saved.');
}

/** The popup, once its one line has been looked for. */
async function popupLine(session: Doctored): Promise<string> {
  const popup = await session.open('popup.html');
  await byRole(popup, 'button', 'Save');
  // What comes into the line comes after all else has been read.
  await popup.evaluate(() => new Promise((done) => setTimeout(done, 900)));
  const text = await popup.evaluate(
    () => document.querySelector<HTMLElement>('.panel-line')?.innerText ?? '',
  );
  const html = await popup.content();
  expect(html).not.toContain('Miriam');
  await popup.close();
  return text;
}

describe.each(BROWSERS)('the practice in %s', (name) => {
  const plain = plainTest(name);
  const doctored = doctoredTest(name);
  const varied = inTurn(name, doctored);

  let left = 0;

  /** Leaves a page: by a kill of the browser, or, where it is the other browser's turn, by closing it. */
  async function leave(session: Session, page: Page): Promise<void> {
    const isKilled = isAudit || BROWSERS[left % BROWSERS.length] === name;
    left += 1;
    if (!isKilled) return page.close();
    await session.kill();
    await session.restart();
  }

  plain('by keyboard alone, resumed after a kill at each step', async ({ session }) => {
    let page = await session.open('practice.html');
    await byRole(page, 'button', 'Begin');
    await tabTo(page, 'Begin');
    await page.keyboard.press('Enter');
    await reads(page, 'Set your own view aside.');
    await leave(session, page);

    page = await session.open('practice.html');
    await reads(page, 'Set your own view aside.');
    await tabTo(page, 'Skip the pause');
    await page.keyboard.press('Enter');
    await stepIs(page, 'Enter their view');
    await tabTo(page, 'Whom?');
    await page.keyboard.type('Miriam');
    await tabTo(page, 'What do they love?');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'As they would say it');
    await page.keyboard.type(SENSED);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    await leave(session, page);

    page = await session.open('practice.html');
    expect(await value(page, 'Whom?')).toBe('Miriam');
    expect(await value(page, 'As they would say it')).toBe(SENSED);
    await seen(page, 'the question', () =>
      document.querySelector('input:checked')?.parentElement?.textContent?.includes('fear'),
    );
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await stepIs(page, 'Note');
    await tabTo(page, 'A guess');
    await page.keyboard.press(' ');
    await tabTo(page, 'One small thing');
    await page.keyboard.type('put the kettle on');
    await tabTo(page, 'Save');
    await page.keyboard.press('Enter');
    await stepIs(page, 'Saved.');
    page = await session.open('practice.html#people');
    await press(page, 'Miriam', 'link');
    await reads(page, SENSED);
    await reads(page, 'put the kettle on');
    await press(page, 'Write what they said', 'link');
    await (await byRole(page, 'textbox', 'What they said')).type('Mostly the kettle.');
    await press(page, 'Near', 'radio');
    await press(page, 'Save');
    await reads(page, 'Saved.');
    await press(page, 'All about Miriam', 'link');
    await page.evaluate(() => document.querySelector('.person-part')?.setAttribute('open', ''));
    const field = await byRole(page, 'textbox', 'Name');
    await field.click({ count: 3 });
    await field.type('Mirjam');
    await field.press('Enter');
    await reads(page, 'Renamed.');
    await leave(session, page);

    page = await session.open('practice.html#people');
    await press(page, 'Mirjam', 'link');
    await reads(page, SENSED);
    await reads(page, 'Mostly the kettle.');
    await reads(page, 'Near');
    expect(await session.requests()).toEqual([]);
  });

  varied(
    'the popup says the day after that there is someone to ask, once a week, without the name',
    async ({ session }) => {
      const says = async (days: number) => {
        await session.tell({ shiftMs: days * DAY_MS });
        return (await popupLine(session)).includes('There is someone you wanted to ask.');
      };
      const page = await session.open('practice.html');
      await sense(page, 'Miriam', SENSED);
      expect(await says(0), 'on the day itself').toBe(false);
      expect(await says(1), 'the day after').toBe(true);
      expect(await says(1), 'again that day').toBe(false);
      expect(await says(7), 'six days later').toBe(false);
      expect(await says(8), 'a week later').toBe(true);
      await session.tell({ shiftMs: 16 * DAY_MS });
      const popup = await session.open('popup.html');
      const link = await byRole(popup, 'link', 'There is someone you wanted to ask.');
      const href = await link.evaluate((element) => element.getAttribute('href') ?? '');
      const ask = await session.open(href);
      await reads(ask, 'Miriam');
      await press(ask, 'I will not ask');
      await reads(ask, 'That is an answer too.');
      expect(await says(24), 'after it was declined').toBe(false);
    },
  );
});

// A circle as friends have it: run through, by keyboard, killed, in two tabs, badly fed.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { askInCircle, beginCircle, chooseIn, stage, stands, storedRow } from './circle-steps.ts';
import { doctoredTest, inTurn, plainTest, triedIn } from './fresh-test.ts';
import { BROWSERS, byRole, fieldHolds, fieldValue, notes, press, reads, seen } from './steps.ts';

const QUESTION = 'Who taught you to look closely?';
const NIGHT_MS = 8 * 3_600_000;

/** Sets the clock of the doctored page on, and has it look. */
async function advance(page: Page, ms: number): Promise<void> {
  await page.evaluate((more) => {
    const told = JSON.parse(localStorage.getItem('test') ?? '{}');
    const shiftMs = (told.shiftMs ?? 0) + more;
    localStorage.setItem('test', JSON.stringify({ ...told, shiftMs }));
    document.dispatchEvent(new Event('visibilitychange'));
  }, ms);
}

/** Presses Tab until the label, or the words, of what has the focus begin so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const [label, isSeen] = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const words =
        element.getAttribute('aria-label') ??
        (element as HTMLSelectElement).labels?.[0]?.textContent ??
        element.textContent;
      return [words ?? '', getComputedStyle(element).outlineStyle !== 'none'] as const;
    });
    if (!label.startsWith(name)) continue;
    expect(isSeen, `the focus on '${name}' is visible`).toBe(true);
    return;
  }
  throw new Error(`Tab never came to '${name}'`);
}

describe.each(BROWSERS)('the clock of a circle, %s', (name) => {
  const it = doctoredTest(name);
  const varied = inTurn(name, it);

  varied('goes round ten, to one word each and one note', async ({ session }) => {
    const page = await session.open('circle.html');
    await askInCircle(page, QUESTION);
    await chooseIn(page, 'How many are you?', 10);
    await chooseIn(page, 'A turn', 30);
    await chooseIn(page, 'Opening pause', 0);
    await beginCircle(page);
    for (let seat = 1; seat <= 10; seat += 1) {
      await stands(page, `Seat ${seat}`);
      expect((await stage(page)).all).toContain(QUESTION);
      await advance(page, 30_000);
      await stands(page, 'Silence');
      await advance(page, 10_000);
    }
    await reads(page, 'one word');
    for (let seat = 1; seat <= 10; seat += 1) {
      await stands(page, `Seat ${seat}`);
      await page.keyboard.press(' ');
    }
    await reads(page, 'One note for all');
    await byRole(page, 'textbox', 'Closing note');
    await page.keyboard.type('Ten, and nobody twice.');
    expect(await fieldValue(page), 'what was typed').toBe('Ten, and nobody twice.');
    await session.reload(page);
    await fieldHolds(page, 'Ten, and nobody twice.');
    await press(page, 'Save');
    await reads(page, 'The note is saved.');
    await reads(page, 'You sat together for 7 minutes.');
    expect(await storedRow(page)).toBeUndefined();
    const journal = await session.open('journal.html');
    const [note] = await notes(journal, 1);
    expect(note).toContain('Ten, and nobody twice.');
    expect(note).toContain(QUESTION);
  });

  varied(
    'waits when the machine has slept for a night, and races through nobody',
    async ({ session }) => {
      const page = await session.open('circle.html');
      await chooseIn(page, 'Opening pause', 0);
      await beginCircle(page);
      await stands(page, 'Seat 1');
      await advance(page, 20_000);
      await seen(page, '70 s left', () =>
        /1:(10|09)/.test(document.querySelector('[role="timer"]')?.textContent ?? ''),
      );
      await advance(page, NIGHT_MS);
      await stands(page, 'Silence');
      await reads(page, 'Paused');
      await advance(page, -2 * NIGHT_MS);
      expect(await stage(page)).toMatchObject({ title: 'Silence', time: '0:10' });
      await page.keyboard.press(' ');
      await advance(page, 10_000);
      await stands(page, 'Seat 2');
      expect((await stage(page)).time).toMatch(/1:(30|29)/);
    },
  );

  varied('runs in real time, within a tenth of a second', async ({ session }) => {
    const page = await session.open('circle.html');
    await chooseIn(page, 'Opening pause', 0);
    await beginCircle(page);
    await stands(page, 'Seat 1');
    const { plan, clock } = (await storedRow(page))?.circle ?? {};
    await storedRow(page, {
      plan: { ...(plan as object), silenceSeconds: 1 },
      clock: { ...(clock as object), leftMs: 1500, lengthMs: 30_000 },
    });
    await session.reload(page);
    await reads(page, 'Paused');
    const tookMs = await page.evaluate(async () => {
      const at = (words: string) =>
        new Promise<number>((done) => {
          const look = () => {
            if (document.querySelector('h1')?.textContent === words) done(performance.now());
            else requestAnimationFrame(look);
          };
          look();
        });
      const begun = performance.now();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', code: 'KeyP' }));
      return [(await at('Silence')) - begun, (await at('Seat 2')) - begun];
    });
    expect(tookMs[0]).toBeGreaterThan(1450);
    expect(tookMs[0]).toBeLessThan(1700);
    expect(tookMs[1]).toBeGreaterThan(2450);
    expect(tookMs[1]).toBeLessThan(2700);
  });
});

describe.each(triedIn('chromium'))('a circle by keyboard alone, %s', (name) => {
  const it = plainTest(name);

  it('comes back in the middle of round two after the browser was killed', async ({ session }) => {
    let page = await session.open('circle.html');
    await seen(page, 'a question', () => document.querySelector('textarea')?.value);
    await tabTo(page, 'How many are you?');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, 'Seat 1');
    await page.keyboard.type('Anna');
    await tabTo(page, 'Rounds');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'On to the rules');
    await page.keyboard.press('Enter');
    await reads(page, 'We listen to the end.');
    await page.keyboard.press('Enter');
    await stands(page, 'Set your own view aside.');
    for (const title of ['Anna', 'Silence', 'Seat 2', 'Silence', 'Round 2', 'Seat 2']) {
      await page.keyboard.press(' ');
      await stands(page, title);
    }
    await reads(page, 'Seat 2 keeps the time');
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await page.keyboard.press('r');
    await reads(page, 'No advice.');
    await page.keyboard.press('r');
    await seen(page, 'the rules gone', () => !document.querySelector('dialog'));
    await page.keyboard.press('p');
    await reads(page, 'Paused');
    await page.keyboard.press('p');
    // What is written as it is done is there at once, without a word from the page.
    await new Promise((done) => setTimeout(done, 500));
    await session.kill();
    await session.restart();

    page = await session.open('circle.html');
    await stands(page, 'Seat 2');
    const { all, time } = await stage(page);
    expect(all).toContain('Round 2 of 2');
    expect(all).toContain('Seat 2 keeps the time');
    expect(all).toContain('Paused');
    expect(time).toMatch(/^1:(10|0\d)$/);
    for (const title of ['Seat 2', 'Silence', 'Anna']) {
      await page.keyboard.press(' ');
      await stands(page, title);
    }
    await page.keyboard.press('Escape');
    await reads(page, 'End the circle?');
    await page.keyboard.press('Escape');
    await seen(page, 'the question gone', () => !document.querySelector('dialog'));
    await stands(page, 'Anna');
    await page.keyboard.press('Escape');
    await reads(page, 'End the circle?');
    await tabTo(page, 'Close it');
    await page.keyboard.press('Enter');
    for (const title of ['Seat 2', 'Anna']) {
      await stands(page, title);
      await page.keyboard.press(' ');
    }
    await reads(page, 'One note for all');
    await page.keyboard.type('Written after the kill.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await reads(page, 'The note is saved.');
    expect(await session.requests()).toEqual([]);
  });
});

describe.each(BROWSERS)('a circle, %s', (name) => {
  const it = plainTest(name);
  const varied = inTurn(name, it);

  varied('is kept by one tab; another may look on or take over', async ({ session }) => {
    const first = await session.open('circle.html');
    await beginCircle(first);
    await press(first, 'Begin');
    await stands(first, 'Seat 1');
    const second = await session.open('circle.html');
    await reads(second, 'A circle is running in another tab.');
    await press(second, 'Look on');
    await stands(second, 'Seat 1');
    await second.keyboard.press(' ');
    await stands(second, 'Seat 1');
    await first.bringToFront();
    await press(first, 'Next');
    await stands(first, 'Silence');
    await second.bringToFront();
    await stands(second, 'Silence');
    await press(second, 'Take over');
    await reads(second, 'Paused');
    await first.bringToFront();
    await reads(first, 'A circle is running in another tab.');
    // The one that keeps it is closed: it goes on where it is waited for, paused.
    await second.close();
    await stands(first, 'Silence');
    await reads(first, 'Paused');
  });

  varied(
    'ends with nothing kept, where nobody saves; what was typed can be had back',
    async ({ session }) => {
      const page = await session.open('circle.html');
      await beginCircle(page);
      await press(page, 'End');
      await press(page, 'Close it: one word each');
      await press(page, 'End');
      await press(page, 'On to the closing note');
      await reads(page, 'One note for all');
      await page.keyboard.type('Not for the journal');
      await press(page, 'End without a note');
      await reads(page, 'Nothing of it was kept.');
      expect(await storedRow(page)).toBeUndefined();
      await press(page, 'Undo');
      await fieldHolds(page, 'Not for the journal');
      await press(page, 'End without a note');
      await press(page, 'Another circle');
      await reads(page, 'How many are you?');
    },
  );

  varied('says what is wrong with a question or a name, and cuts nothing', async ({ session }) => {
    const page = await session.open('circle.html');
    await askInCircle(page, '   ');
    await press(page, 'On to the rules');
    await reads(page, 'Choose a question first');
    await page.evaluate(() => document.querySelector<HTMLElement>('#question')?.focus());
    await press(page, 'Another question');
    await askInCircle(page, 'Why? '.repeat(1000));
    await press(page, 'On to the rules');
    await reads(page, 'this has 4,999');
    await askInCircle(page, QUESTION);
    await seen(page, 'a long name', () => {
      const field = document.querySelector<HTMLInputElement>('.circle-names input');
      if (!field) return false;
      field.value = 'Анна דוד Anna '.repeat(36);
      return field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await press(page, 'On to the rules');
    await reads(page, 'A name is read from across the room');
    expect(await storedRow(page)).toBeUndefined();
  });

  varied('refuses a stored circle that is none, and offers a new one', async ({ session }) => {
    const page = await session.open('circle.html');
    await reads(page, 'How many are you?');
    await storedRow(page, { phase: 'dancing', seats: 200 });
    await session.reload(page);
    await reads(page, 'could not be read');
    await beginCircle(page);
    await session.reload(page);
    await stands(page, 'Set your own view aside.');
  });
});

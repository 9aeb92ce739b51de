// Sharing a thought: its words by one press, its picture drawn, saved and copied.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Session } from '../support/browser.ts';
import { axeProblems } from '../support/page-checks.ts';
import { sayIn } from '../support/say.ts';
import { launchIn } from '../support/scenes.ts';
import { downloadsTest, freshTest, inTurn, triedIn } from './fresh-test.ts';
import { BROWSERS, byRole, press, reads, seen, thought } from './steps.ts';

/** Makes `card` the thought of today, and opens it; its page has painted before. */
async function openWith(
  session: Session,
  card: { text: string; language: string; source?: object },
) {
  const page = await session.open('newtab.html');
  await seen(page, 'a queue', () => localStorage.getItem('outward.queue') !== null);
  await page.evaluate((wanted) => {
    const queue = JSON.parse(localStorage.getItem('outward.queue') ?? '{}');
    for (const shown of queue.shown) {
      delete shown.card.source;
      Object.assign(shown.card, JSON.parse(wanted));
    }
    localStorage.setItem('outward.queue', JSON.stringify(queue));
  }, JSON.stringify(card));
  await session.reload(page);
  expect(await thought(page)).toBe(card.text);
  return page;
}

async function openPicture(page: Page, language = 'en'): Promise<void> {
  const say = sayIn(language);
  await page.bringToFront();
  await press(page, say('share'));
  await press(page, say('asPicture'));
  await drawn(page);
}

/** Waits for a picture, other than the one at `before`, and answers where it is. */
async function drawn(page: Page, before = ''): Promise<string> {
  return await seen(
    page,
    'a picture',
    (old) => {
      const image = document.querySelector<HTMLImageElement>('.share img');
      return image?.complete && image.naturalWidth > 0 && image.src !== old && image.src;
    },
    before,
  );
}

/** Where the picture has ink: the box of all that is not ground, above the mark, in parts of the whole. */
async function inkOf(page: Page) {
  return await page.evaluate(async () => {
    const image = document.querySelector('.share img') as HTMLImageElement;
    const bitmap = await createImageBitmap(image);
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const at = (x: number, y: number) => data[(y * width + x) * 4] ?? 0;
    const ground = at(2, 2);
    const box = { left: width, right: 0, top: height, bottom: 0, dots: 0 };
    for (let y = 0; y < height * 0.82; y += 1)
      for (let x = 0; x < width; x += 1) {
        if (Math.abs(at(x, y) - ground) < 60) continue;
        box.dots += 1;
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
      }
    const { left, right, top, bottom, dots } = box;
    return {
      width,
      height,
      ground,
      dots,
      left: left / width,
      right: right / width,
      top: top / height,
      bottom: bottom / height,
    };
  });
}

const BREAD = {
  text: 'Cast your bread on the waters; for you shall find it after many days.',
  language: 'en',
  source: { work: 'Ecclesiastes', section: '11:1' },
};
const HEBREW = { text: 'שַׁלַּח לַחְמְךָ עַל־פְּנֵי הַמָּיִם, כִּי־בְרֹב הַיָּמִים תִּמְצָאֶנּוּ.', language: 'he' };
const FORMATS = [
  ['Square', 1080, 1080],
  ['Tall', 1080, 1920],
  ['Wide', 1200, 630],
] as const;

describe.each(BROWSERS)('a thought shared, in %s', (name) => {
  const fresh = downloadsTest(name);
  const varied = inTurn(name, fresh);

  fresh('is copied in words first, and then offered as a picture', async ({ session }) => {
    const page = await openWith(session, BREAD);
    await page.bringToFront();
    await press(page, 'Share');
    await reads(page, 'Copied.');
    expect(await page.$('.share')).toBeNull();
    await press(page, 'As a picture');
    await drawn(page);
    const alt = await page.$eval('.share img', (image) => image.getAttribute('alt'));
    expect(alt).toBe(`${BREAD.text}\n— Ecclesiastes 11:1`);
    expect(await axeProblems(page)).toEqual([]);
    expect(await session.requests()).toEqual([]);
  });

  varied('is a picture of the size chosen, in ink within its margins', async ({ session }) => {
    const page = await openWith(session, BREAD);
    await openPicture(page);
    let shown = '';
    for (const [format, width, height] of FORMATS) {
      if (format !== 'Square') await press(page, format, 'radio');
      shown = await drawn(page, shown);
      const ink = await inkOf(page);
      expect(ink).toMatchObject({ width, height });
      expect(ink.dots).toBeGreaterThan(4000);
      expect(ink.left).toBeGreaterThan(0.08);
      expect(ink.left).toBeLessThan(0.13);
      expect(ink.right).toBeLessThan(0.92);
      expect(ink.top).toBeGreaterThan(0.1);
    }
  });

  varied('is on paper or by night, as the reader likes', async ({ session }) => {
    const page = await openWith(session, BREAD);
    await openPicture(page);
    // Whichever scheme the system has: the other one first, so that each is drawn anew.
    const isNight = (await inkOf(page)).ground < 128;
    const first = await drawn(page);
    await press(page, isNight ? 'Paper' : 'Night', 'radio');
    const other = await drawn(page, first);
    const here = (await inkOf(page)).ground;
    await press(page, isNight ? 'Night' : 'Paper', 'radio');
    await drawn(page, other);
    const back = (await inkOf(page)).ground;
    expect(Math.min(here, back)).toBeLessThan(60);
    expect(Math.max(here, back)).toBeGreaterThan(200);
  });

  varied('begins at the right in Hebrew, in its own face', async ({ session }) => {
    const page = await openWith(session, HEBREW);
    await openPicture(page);
    const ink = await inkOf(page);
    expect(1 - ink.right).toBeGreaterThan(0.09);
    expect(1 - ink.right).toBeLessThan(0.14);
    expect(ink.left).toBeGreaterThan(0.12);
    const faces = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(faces.join()).toContain('Frank Ruhl Libre');
  });

  varied(
    'says where the words are too many for it, and keeps them whole beside it',
    async ({ session }) => {
      const text = 'A wise son makes a father glad. '.repeat(62).trim();
      const page = await openWith(session, { text, language: 'en' });
      await openPicture(page);
      await reads(page, 'there it ends with an ellipsis');
      expect(
        await page.$eval('#share-words', (field) => (field as HTMLTextAreaElement).value),
      ).toBe(text);
      const ink = await inkOf(page);
      expect(ink.bottom).toBeLessThan(0.82);
    },
  );

  fresh('is saved as a PNG by its first words', async ({ session }) => {
    const page = await openWith(session, BREAD);
    await openPicture(page);
    await press(page, 'Save');
    await reads(page, 'Saved.');
    const path = await session.file('Outward Cast your bread on the waters; for you.png');
    const file = readFileSync(path);
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1080, 1080]);
  });

  fresh(
    'is copied as a picture, or it is said that the browser does not allow it',
    async ({ session }) => {
      const page = await openWith(session, BREAD);
      await openPicture(page);
      await press(page, 'Copy');
      const said = await seen(
        page,
        'what came of it',
        () => document.querySelector('.share [role="status"]')?.textContent,
      );
      expect(said).toMatch(/^Copied\.$|did not allow copying the picture/);
      await press(page, 'Copy the words');
      await seen(
        page,
        'Copied.',
        () => document.querySelector('.share [role="status"]')?.textContent === 'Copied.',
      );
    },
  );

  fresh(
    'says so where the browser copies no pictures, and can still be saved',
    async ({ session }) => {
      const page = await openWith(session, BREAD);
      await page.evaluate(() => Reflect.deleteProperty(globalThis, 'ClipboardItem'));
      await openPicture(page);
      await press(page, 'Copy');
      await reads(page, 'The browser did not allow copying the picture.');
      await press(page, 'Save');
      await reads(page, 'Saved.');
    },
  );

  varied('is all done by keyboard, and gives the focus back where it was', async ({ session }) => {
    const page = await openWith(session, BREAD);
    await page.bringToFront();
    const focused = (words: string) =>
      seen(
        page,
        `the focus on '${words}'`,
        (wanted) => document.activeElement?.textContent === wanted,
        words,
      );
    await (await byRole(page, 'button', 'Share')).focus();
    await page.keyboard.press('Enter');
    await (await byRole(page, 'button', 'As a picture')).focus();
    await page.keyboard.press('Enter');
    await seen(page, 'the focus in the panel', () => document.activeElement?.matches('.share'));
    const before = await drawn(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await drawn(page, before);
    expect((await inkOf(page)).height).toBe(1920);
    await page.keyboard.press('Escape');
    await focused('As a picture');
    expect(await page.$('.share')).toBeNull();
    await page.keyboard.press('Enter');
    await drawn(page);
    await press(page, 'Close');
    await focused('As a picture');
  });
});

describe.each(triedIn('firefox'))('a thought shared by a reader of Hebrew, in %s', (name) => {
  const fresh = freshTest(() => launchIn(name, 'he'));

  fresh('is offered and drawn in their direction', async ({ session }) => {
    const page = await session.open('newtab.html');
    await thought(page);
    await openPicture(page, 'he');
    const ink = await inkOf(page);
    expect(1 - ink.right).toBeLessThan(0.14);
    expect(await axeProblems(page)).toEqual([]);
  });
});

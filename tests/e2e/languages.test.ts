// The language follows the browser, and changes at once where the reader chooses another.
import { describe, expect } from 'vitest';
import type { Session } from '../support/browser.ts';
import { sayIn } from '../support/say.ts';
import { launchIn } from '../support/scenes.ts';
import { freshTest, inTurn, plainTest, triedIn } from './fresh-test.ts';
import { BROWSERS, byRole, choose, press, reads, saveNote, seen, thought } from './steps.ts';

/** What the first frame had on its first button and as its direction, before the page's module came. */
async function firstFrame(session: Session, path: string) {
  const page = await session.open(path);
  const told = await page.evaluate(() => {
    const { lang, dir, dataset } = document.documentElement;
    return { lang, dir, labels: dataset.labels ?? 'there' };
  });
  return { page, told };
}

describe.each(BROWSERS)('languages of a reader who chooses, in %s', (name) => {
  const fresh = plainTest(name);
  const varied = inTurn(name, fresh);

  varied('change in every open page at once, and nothing typed is lost', async ({ session }) => {
    const tab = await session.open('newtab.html');
    await press(tab, 'Reflect');
    await byRole(tab, 'textbox', 'Your reflection');
    await tab.type('textarea', 'half a sentence');
    const options = await session.open('options.html');
    await choose(options, 'עברית');
    const say = sayIn('he');
    await reads(options, say('languageHeading'));
    await reads(tab, say('journal'));
    const told = await tab.evaluate(() => ({
      dir: document.documentElement.dir,
      typed: document.querySelector('textarea')?.value,
      hint: document.querySelector('textarea')?.getAttribute('aria-label'),
    }));
    expect(told).toEqual({
      dir: 'rtl',
      typed: 'half a sentence',
      hint: say('yourReflection'),
    });
    const next = await firstFrame(session, 'newtab.html');
    expect(next.told).toEqual({ lang: 'he', dir: 'rtl', labels: 'there' });
    expect(await thought(next.page)).toMatch(/[א-ת]{2}/);
  });

  varied('keep the thought of the day, and what was written to it', async ({ session }) => {
    await saveNote(await session.open('popup.html'), 'written in English');
    const options = await session.open('options.html');
    await choose(options, 'Русский');
    await reads(options, sayIn('ru')('languageHeading'));
    const popup = await session.open('popup.html');
    await reads(popup, 'written in English');
    expect(await thought(popup)).toMatch(/[а-яё]{3}/i);
  });

  varied('may read in another language than the interface’s', async ({ session }) => {
    const options = await session.open('options.html');
    await choose(options, 'עברית', 'checkbox');
    await choose(options, 'English', 'checkbox');
    await seen(
      options,
      'the plan in Hebrew',
      () => JSON.parse(localStorage.getItem('outward.queue') ?? '{}').languages === 'he',
    );
    const tab = await session.open('newtab.html');
    await reads(tab, 'Reflect');
    expect(await thought(tab)).toMatch(/[א-ת]{2}/);
    expect(await tab.evaluate(() => document.documentElement.dir)).toBe('ltr');
    const quote = await tab.evaluate(() => {
      const thought = document.querySelector('blockquote') as HTMLElement;
      return { lang: thought.lang, direction: getComputedStyle(thought).direction };
    });
    expect(quote).toEqual({ lang: 'he', direction: 'rtl' });
  });
});

describe.each(triedIn('firefox'))(
  'languages of a reader whose browser is in Russian, in %s',
  (name) => {
    const fresh = freshTest(() => launchIn(name, 'ru'));

    fresh(
      'interface, thought and question are in it from the first tab on',
      async ({ session }) => {
        const { page, told } = await firstFrame(session, 'newtab.html');
        expect(told).toMatchObject({ lang: 'ru', dir: 'ltr' });
        await reads(page, sayIn('ru')('reflect'));
        expect(await thought(page)).toMatch(/[а-яё]{3}/i);
        await press(page, sayIn('ru')('reflect'));
        await seen(page, 'a question', () =>
          /[а-яё]{3}/i.test(document.querySelector('#prompt')?.textContent ?? ''),
        );
        expect(await page.title()).toBe(sayIn('ru')('newTab'));
        // From the second page on the words stand in the first frame.
        expect((await firstFrame(session, 'newtab.html')).told.labels).toBe('there');
      },
    );
  },
);

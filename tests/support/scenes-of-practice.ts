// Owns the scenes of one person's practice, in the order in which they come.
import type { Page } from 'puppeteer-core';
import { byRole, press, reads, seen } from '../e2e/steps.ts';
import type { Session } from './browser.ts';
import { type Scene, wordsIn } from './scene.ts';

/** A name that is in no dictionary of line breaks, and two that are short. */
const NAMES = { en: 'Wolfeschlegelsteinhausenbergerdorff', ru: 'Мирьям', he: 'מרים' };

const SENSED = {
  en: 'I wait for the kettle, and for nobody to need me.',
  ru: 'Жду, пока вскипит чайник, и чтобы никто ничего не хотел.',
  he: 'אני מחכה לקומקום, ושאף אחד לא יצטרך ממני כלום.',
};

async function person(session: Session, language: string): Promise<Page> {
  const page = await session.open('practice.html#people');
  await press(page, wordsIn(NAMES, language), 'link');
  return page;
}

export const PRACTICE_SCENES: Scene[] = [
  {
    name: 'practice',
    isLayout: true,
    async open(session, say) {
      const page = await session.open('practice.html');
      await byRole(page, 'button', say('begin'));
      return page;
    },
  },
  {
    name: 'practice-pause',
    async open(session, say) {
      const page = await session.open('practice.html');
      await press(page, say('begin'));
      await byRole(page, 'button', say('skipPause'));
      return page;
    },
  },
  {
    name: 'practice-entering',
    isLayout: true,
    async open(session, say, language) {
      const page = await session.open('practice.html');
      await press(page, say('skipPause'));
      const name = await byRole(page, 'textbox', say('whom'));
      await name.type(wordsIn(NAMES, language));
      const words = await byRole(page, 'textbox', say('asTheyWouldSay'));
      await words.type(wordsIn(SENSED, language));
      await press(page, say('showClock'));
      return page;
    },
  },
  {
    name: 'practice-note',
    isLayout: true,
    async open(session, say) {
      const page = await session.open('practice.html');
      await press(page, say('continueStep'));
      await byRole(page, 'textbox', say('deed'));
      return page;
    },
  },
  {
    name: 'practice-end',
    isLayout: true,
    async open(session, say) {
      const page = await session.open('practice.html');
      await press(page, say('save'));
      await reads(page, say('saved'));
      return page;
    },
  },
  {
    name: 'people',
    async open(session, say) {
      const page = await session.open('practice.html#people');
      await byRole(page, 'button', say('addPerson'));
      return page;
    },
  },
  {
    name: 'person',
    isLayout: true,
    async open(session, say, language) {
      const page = await person(session, language);
      await byRole(page, 'link', say('addAnswer'));
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await seen(page, 'its parts', () =>
        document.querySelector('details input')?.checkVisibility(),
      );
      return page;
    },
  },
  {
    name: 'ask',
    async open(session, say, language) {
      const page = await person(session, language);
      await press(page, say('addAnswer'), 'link');
      await byRole(page, 'textbox', say('said'));
      return page;
    },
  },
];

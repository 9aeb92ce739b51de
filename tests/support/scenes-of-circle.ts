// Owns the scenes of a circle, in the order in which they come.
import type { Page } from 'puppeteer-core';
import { askInCircle } from '../e2e/circle-steps.ts';
import { byRole, press, reads, seen } from '../e2e/steps.ts';
import type { Session } from './browser.ts';
import type { Say } from './say.ts';
import { type Scene, wordsIn } from './scene.ts';

const QUESTION = {
  en: 'Who was always glad when you came in?',
  ru: 'Кто всегда радовался, когда ты входил в дом?',
  he: 'מי תמיד שמח כשנכנסת?',
};

/** The plan, once it has brought a question. */
async function planned(session: Session): Promise<Page> {
  const page = await session.open('circle.html');
  await seen(page, 'the plan', () =>
    Boolean(document.querySelector<HTMLTextAreaElement>('#question')?.value),
  );
  return page;
}

async function toTheRules(session: Session, say: Say, language: string): Promise<Page> {
  const page = await session.open('circle.html');
  await askInCircle(page, wordsIn(QUESTION, language));
  await press(page, say('toRules'));
  await byRole(page, 'button', say('begin'));
  return page;
}

export const CIRCLE_SCENES: Scene[] = [
  { name: 'circle-plan', isLayout: true, open: planned },
  {
    name: 'circle-no-question',
    async open(session, say) {
      const page = await planned(session);
      await askInCircle(page, '');
      await press(page, say('toRules'));
      await reads(page, say('problem.no-question'));
      return page;
    },
  },
  { name: 'circle-rules', isLayout: true, open: toTheRules },
  {
    name: 'circle-pause',
    isLayout: true,
    async open(session, say, language) {
      const page = await toTheRules(session, say, language);
      await press(page, say('begin'));
      await seen(page, 'the circle', () => document.querySelector('.circle-stage') !== null);
      return page;
    },
  },
  // From here on it is the circle begun before, found again.
  {
    name: 'circle-turn',
    isLayout: true,
    async open(session, say) {
      const page = await session.open('circle.html');
      await press(page, say('goOn'));
      await press(page, say('begin'));
      await reads(page, say('seatNumber', { number: 1 }));
      return page;
    },
  },
  {
    name: 'circle-paused-rules',
    async open(session, say) {
      const page = await session.open('circle.html');
      await reads(page, say('paused'));
      await press(page, say('rules'));
      await byRole(page, 'button', say('close'));
      return page;
    },
  },
  {
    name: 'circle-whether-to-end',
    async open(session, say) {
      const page = await session.open('circle.html');
      await press(page, say('endCircle'));
      await reads(page, say('endAsk'));
      return page;
    },
  },
  {
    name: 'circle-closing-note',
    async open(session, say) {
      const page = await session.open('circle.html');
      await press(page, say('endCircle'));
      await press(page, say('toClosing'));
      await reads(page, say('oneWord'));
      await press(page, say('endCircle'));
      await press(page, say('toNote'));
      await byRole(page, 'textbox', say('closingNote'));
      await press(page, say('save'));
      await reads(page, say('emptyNote'));
      return page;
    },
  },
  {
    name: 'circle-over',
    async open(session, say) {
      const page = await session.open('circle.html');
      await press(page, say('endWithout'));
      await reads(page, say('overPlain'));
      return page;
    },
  },
];

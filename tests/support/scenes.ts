// Owns the scenes: every page of Outward brought to where it can be looked at, in any language.
import type { Page } from 'puppeteer-core';
import { wordsOf } from '../../content/build/words.ts';
import { paste, press, seen } from '../e2e/steps.ts';
import { type BrowserName, type LaunchOptions, launch, type Session } from './browser.ts';

/** Says the words of a name in one language. */
export type Say = (name: string) => string;

/** What a reader of each language might have written. */
const NOTES: Record<string, string[]> = {
  en: [
    'Read it twice. The second time I noticed who is missing from it.',
    'The bus driver this morning: tired, and still he waited for her.',
  ],
  ru: [
    'Читаю второй раз и только теперь вижу, кого здесь нет.',
    'Водитель автобуса утром: устал, а всё равно её подождал.',
  ],
  he: [
    'קראתי פעמיים. בפעם השנייה שמתי לב מי חסר כאן.',
    'נהג האוטובוס הבוקר: עייף, ובכל זאת חיכה לה.',
  ],
};

const NAMES: Record<string, string> = { en: 'Miriam', ru: 'Мирьям', he: 'מרים' };

export type Scene = {
  name: string;
  /** Brings a page to where the picture is taken. `say` gives the words of a name. */
  open(session: Session, say: Say, language: string): Promise<Page>;
};

export const SCENES: Scene[] = [
  {
    // First: the offer is there on no later new tab.
    name: 'new-tab-first-run',
    async open(session) {
      const page = await openNewTab(session);
      await seen(page, 'the offer', () => document.querySelector('.offer') !== null);
      return page;
    },
  },
  {
    name: 'welcome',
    async open(session) {
      const page = await session.open('welcome.html');
      await seen(page, 'decks', () => document.querySelectorAll('input').length > 7);
      return page;
    },
  },
  { name: 'new-tab', open: openNewTab },
  {
    name: 'new-tab-panel',
    async open(session, say) {
      const page = await openNewTab(session);
      await press(page, say('reflect'));
      await seen(page, 'the field', () => document.querySelector('textarea') !== null);
      return page;
    },
  },
  {
    name: 'new-tab-picture',
    async open(session, say) {
      const page = await openNewTab(session);
      await press(page, say('share'));
      await press(page, say('asPicture'));
      await seen(
        page,
        'the picture',
        () => document.querySelector<HTMLImageElement>('.share img')?.complete,
      );
      return page;
    },
  },
  {
    name: 'popup-today',
    async open(session) {
      const page = await session.open('popup.html');
      await live(page);
      return page;
    },
  },
  {
    name: 'popup-notes',
    async open(session, say) {
      const page = await session.open('popup.html');
      await live(page);
      await press(page, say('notes'), 'tab');
      await seen(page, 'notes', () => document.querySelector('article') !== null);
      return page;
    },
  },
  {
    name: 'journal',
    async open(session) {
      const page = await session.open('journal.html');
      await seen(page, 'notes', () => document.querySelector('article') !== null);
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      return page;
    },
  },
  {
    name: 'practice',
    async open(session) {
      const page = await session.open('practice.html');
      await seen(page, 'the page', () => document.querySelector('h1, h2') !== null);
      return page;
    },
  },
  {
    name: 'practice-entering',
    async open(session, say, language) {
      const page = await session.open('practice.html');
      await press(page, say('begin'));
      await press(page, say('skipPause'));
      await seen(page, 'the name', () => document.querySelector('input') !== null);
      await page.type('input', NAMES[language] ?? '');
      return page;
    },
  },
  {
    name: 'circle-plan',
    async open(session) {
      const page = await session.open('circle.html');
      await seen(page, 'the plan', () => document.querySelector('textarea, input') !== null);
      return page;
    },
  },
  {
    name: 'circle-turn',
    async open(session, say) {
      const page = await session.open('circle.html');
      await seen(page, 'the plan', () => document.querySelector('textarea, input') !== null);
      await press(page, say('toRules'));
      await press(page, say('begin'));
      await seen(
        page,
        'the pause',
        () => document.querySelector('[role="timer"], .circle-time') !== null,
      );
      await press(page, say('begin'));
      return page;
    },
  },
  {
    name: 'options',
    async open(session) {
      const page = await session.open('options.html');
      await seen(page, 'decks', () => document.querySelectorAll('input').length > 15);
      return page;
    },
  },
];

async function live(page: Page): Promise<void> {
  await seen(page, 'a live page', () => !document.querySelector('[data-say]:not(title)'));
}

async function openNewTab(session: Session): Promise<Page> {
  const page = await session.open('newtab.html');
  await live(page);
  return page;
}

async function write(session: Session, say: Say, words: string): Promise<void> {
  const page = await session.open('popup.html');
  await live(page);
  await paste(page, words, say('yourReflection'));
  await press(page, say('save'));
  await seen(page, 'saved', () => document.querySelector('textarea')?.value === '');
  await page.close();
}

/** The words of a language; where a message has plural forms, it has no words here. */
export function sayIn(language: string): Say {
  const words = wordsOf(language);
  return (name) => (typeof words[name] === 'string' ? words[name] : name);
}

/** Writes a few notes, so that no scene is empty. */
export async function writeNotes(
  session: Session,
  language: string,
  say = sayIn(language),
): Promise<void> {
  for (const note of NOTES[language] ?? NOTES.en ?? []) await write(session, say, note);
}

/** A browser whose reader prefers `language`. */
export function launchIn(
  name: BrowserName,
  language: string,
  options: LaunchOptions = {},
): Promise<Session> {
  const prefs = { 'intl.accept_languages': language };
  const args = name === 'chromium' ? [`--accept-lang=${language}`] : [];
  return launch(name, { ...options, prefs, args });
}

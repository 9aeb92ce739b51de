// Owns the scenes of the new tab, the popup and the journal.
import type { Page } from 'puppeteer-core';
import { byRole, paste, press, reads, seen } from '../e2e/steps.ts';
import type { Session } from './browser.ts';
import type { Say } from './say.ts';
import { live, type Scene, wordsIn } from './scene.ts';

/** What a reader of each language might have written. */
const NOTES = {
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

async function opened(session: Session, path: string): Promise<Page> {
  const page = await session.open(path);
  await live(page);
  return page;
}

/** Writes a few notes, so that a scene is not empty. */
export async function writeNotes(session: Session, say: Say, language: string): Promise<void> {
  const popup = await opened(session, 'popup.html');
  for (const note of wordsIn(NOTES, language)) {
    await paste(popup, note, say('yourReflection'));
    await press(popup, say('save'));
    await seen(popup, 'saved', () => document.querySelector('textarea')?.value === '');
  }
  await popup.close();
}

async function popupNotes(session: Session, say: Say): Promise<Page> {
  const popup = await opened(session, 'popup.html');
  await press(popup, say('notes'), 'tab');
  await seen(popup, 'the notes', () => document.querySelector('#panel-notes')?.checkVisibility());
  return popup;
}

async function reflecting(session: Session, say: Say): Promise<Page> {
  const tab = await opened(session, 'newtab.html');
  await press(tab, say('reflect'));
  await byRole(tab, 'textbox', say('yourReflection'));
  return tab;
}

async function journalWithNotes(session: Session): Promise<Page> {
  const journal = await session.open('journal.html');
  await seen(journal, 'notes', () => document.querySelector('article') !== null);
  return journal;
}

export const FIRST_SCENES: Scene[] = [
  {
    // The offer is there on no later new tab.
    name: 'new-tab-first-run',
    isLayout: true,
    async open(session) {
      const tab = await opened(session, 'newtab.html');
      await seen(tab, 'the offer', () => document.querySelector('.offer') !== null);
      return tab;
    },
  },
  {
    name: 'welcome',
    isLayout: true,
    async open(session) {
      const page = await session.open('welcome.html');
      await seen(page, 'decks', () => document.querySelectorAll('input').length > 7);
      return page;
    },
  },
];

export const EMPTY_SCENES: Scene[] = [
  {
    name: 'popup-notes-empty',
    async open(session, say) {
      const popup = await popupNotes(session, say);
      await reads(popup, say('noNotes'));
      return popup;
    },
  },
  {
    name: 'journal-empty',
    async open(session, say) {
      const journal = await session.open('journal.html');
      await reads(journal, say('emptyJournal'));
      return journal;
    },
  },
];

export const POPUP_SCENES: Scene[] = [
  {
    name: 'popup-notes',
    isLayout: true,
    async open(session, say, language) {
      await writeNotes(session, say, language);
      const popup = await popupNotes(session, say);
      await seen(popup, 'notes', () => document.querySelector('article') !== null);
      return popup;
    },
  },
  {
    name: 'popup-notes-editing',
    async open(session, say) {
      const popup = await popupNotes(session, say);
      await press(popup, say('edit'));
      await byRole(popup, 'textbox', say('editNote'));
      return popup;
    },
  },
  {
    name: 'popup-today',
    isLayout: true,
    open: (session) => opened(session, 'popup.html'),
  },
  {
    name: 'popup-nothing-to-save',
    async open(session, say) {
      const popup = await opened(session, 'popup.html');
      await paste(popup, '', say('yourReflection'));
      await press(popup, say('save'));
      await reads(popup, say('emptyNote'));
      return popup;
    },
  },
];

export const NEW_TAB_SCENES: Scene[] = [
  {
    name: 'new-tab-picture',
    isLayout: true,
    async open(session, say) {
      const tab = await opened(session, 'newtab.html');
      await press(tab, say('share'));
      await press(tab, say('asPicture'));
      await seen(tab, 'the picture', () => document.querySelector('.share img') !== null);
      return tab;
    },
  },
  {
    name: 'new-tab',
    isLayout: true,
    async open(session) {
      const tab = await opened(session, 'newtab.html');
      await seen(tab, 'its buttons', () => document.querySelector('[aria-pressed]') !== null);
      return tab;
    },
  },
  { name: 'new-tab-panel', isLayout: true, open: reflecting },
  {
    name: 'new-tab-related',
    async open(session, say) {
      const tab = await reflecting(session, say);
      await press(tab, say('related'));
      await reads(tab, say('relatedTo.theme'));
      return tab;
    },
  },
];

/** The last of all: they leave notes deleted. */
export const JOURNAL_SCENES: Scene[] = [
  {
    name: 'journal',
    isLayout: true,
    async open(session, say) {
      const journal = await journalWithNotes(session);
      await press(journal, say('edit'));
      await byRole(journal, 'textbox', say('editNote'));
      await journal.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await seen(journal, 'the filters', () =>
        document.querySelector('.journal-asides input[type="date"]')?.checkVisibility(),
      );
      await seen(journal, 'the year', () => document.querySelector('.journal-asides svg') !== null);
      return journal;
    },
  },
  {
    name: 'journal-selecting',
    async open(session, say) {
      const journal = await journalWithNotes(session);
      await press(journal, say('delete'));
      await byRole(journal, 'button', say('undo'));
      await press(journal, say('select'));
      await byRole(journal, 'button', say('done'));
      return journal;
    },
  },
  {
    name: 'bin',
    async open(session, say) {
      const bin = await session.open('journal.html#bin=');
      await press(bin, say('eraseForGood'));
      await reads(bin, say('eraseAsk'));
      return bin;
    },
  },
  {
    name: 'journal-related',
    async open(session, say, language) {
      await writeNotes(session, say, language);
      const journal = await journalWithNotes(session);
      await press(journal, say('related'));
      await reads(journal, say('nearBy.thought'));
      await press(journal, say('relatedThoughts'));
      await reads(journal, say('relatedTo.theme'));
      await journal.click('.transfer-choices summary');
      await reads(journal, say('exportNames'));
      return journal;
    },
  },
];

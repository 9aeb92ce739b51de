// Owns the scenes of the page of a kept passage.
import { byRole, reads } from '../e2e/steps.ts';
import { type Scene, wordsIn } from './scene.ts';

const PASSAGES = {
  en: 'In the morning the street was another street, and people walked on it with care.',
  ru: 'Утром улица была другой улицей, и люди ступали по ней осторожно.',
  he: 'בבוקר הרחוב היה רחוב אחר, ואנשים הלכו בו בזהירות.',
};

export const KEEPING_SCENES: Scene[] = [
  {
    name: 'passage',
    isLayout: true,
    async open(session, say, language) {
      const page = await session.open('icons/16.png');
      const row = {
        id: 'scene',
        deck: 'passages',
        text: wordsIn(PASSAGES, language),
        language: language in PASSAGES ? language : 'en',
        rank: 1,
        source: { author: 'Ann Gray', work: 'On rain', url: 'http://127.0.0.1/rain' },
      };
      await page.evaluate(
        (passage) =>
          new Promise<void>((done, fail) => {
            const opening = indexedDB.open('outward');
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => {
              const database = opening.result;
              const transaction = database.transaction('thoughts', 'readwrite');
              transaction.objectStore('thoughts').put(JSON.parse(passage));
              transaction.oncomplete = () => {
                database.close();
                done();
              };
            };
          }),
        JSON.stringify(row),
      );
      await page.close();
      const passage = await session.open('passage.html#thought=scene');
      await byRole(passage, 'textbox', say('yourReflection'));
      return passage;
    },
  },
  {
    name: 'passage-unreadable',
    async open(session, say) {
      const page = await session.open('passage.html#said=unreadable');
      await reads(page, say('unreadable'));
      return page;
    },
  },
];

// Whatever is typed or pasted: taken whole, or refused with nothing cut.
import { describe, expect } from 'vitest';
import { plainTest } from './fresh-test.ts';
import {
  BROWSERS,
  fieldHolds,
  fieldValue,
  notes,
  noteWords,
  openNotes,
  paste,
  press,
  reads,
  saveNote,
} from './steps.ts';

const LIMIT = 100_000;

const HOSTILE = [
  'emoji 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽',
  'marks Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ and é beside é',
  'שָׁלוֹם עֲלֵיכֶם and ‮turned‬ العربية',
  'lines \u2028 of \u2029 two kinds\nand a third',
  'lone \ud83d and \ude00 and \udc00\ud800',
  '<b>bold</b> <script>document.title="x"</script> &amp; <!-- --> ]]>',
  'nothing \u0000 and \u0001 and \uffff and \ufeff',
  '{"__proto__": null} ${x} {count} %s \\u0041 \'"`',
];

describe.each(BROWSERS)('what is typed in %s', (name) => {
  const fresh = plainTest(name);

  fresh(
    'is saved whole up to 100,000 characters, and refused beyond, uncut',
    async ({ session }) => {
      const popup = await session.open('popup.html');
      const most = 'word '.repeat(LIMIT / 5);
      const tooMuch = `${most}x`;
      await paste(popup, tooMuch);
      await reads(
        popup,
        'A note holds 100,000 characters and this has 100,001. Nothing has been cut',
      );
      await press(popup, 'Save');
      await reads(popup, 'Nothing has been cut');
      expect((await fieldValue(popup)).length).toBe(tooMuch.length);
      await saveNote(popup, most);
      await openNotes(popup);
      expect((await noteWords(popup, 1))[0]).toBe(most);
    },
  );

  fresh('survives saving, a restart and showing, code unit for code unit', async ({ session }) => {
    const popup = await session.open('popup.html');
    for (const text of HOSTILE) await saveNote(popup, text);
    await paste(popup, HOSTILE[4] as string);
    await new Promise((done) => setTimeout(done, 300));
    await session.restart();
    const again = await session.open('popup.html');
    await fieldHolds(again, HOSTILE[4] as string);
    await openNotes(again);
    expect(await noteWords(again, HOSTILE.length)).toEqual(HOSTILE.toReversed());
    expect(await again.$('article b, article script')).toBeNull();
    const shown = await notes(again, HOSTILE.length);
    expect(shown.join()).toContain('<b>bold</b>');
  });
});

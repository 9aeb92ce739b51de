// Old words in Hebrew: the same references, with the words of the Westminster
// Leningrad Codex taken from the npm package morphhb, with vowel points and
// without the marks of cantillation.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BuiltInThought } from '../../utils/domain/thought.ts';
import type { Reference } from './old-words.ts';

const packageFile = createRequire(import.meta.url);

/** Each book's name in Hebrew, and its code of OSIS, under which the package has it. */
const BOOKS: Record<string, [name: string, code: string]> = {
  Genesis: ['בראשית', 'Gen'],
  Exodus: ['שמות', 'Exod'],
  Leviticus: ['ויקרא', 'Lev'],
  Deuteronomy: ['דברים', 'Deut'],
  '1 Samuel': ['שמואל א', '1Sam'],
  '2 Samuel': ['שמואל ב', '2Sam'],
  '1 Kings': ['מלכים א', '1Kgs'],
  Isaiah: ['ישעיהו', 'Isa'],
  Jeremiah: ['ירמיהו', 'Jer'],
  Ezekiel: ['יחזקאל', 'Ezek'],
  Hosea: ['הושע', 'Hos'],
  Amos: ['עמוס', 'Amos'],
  Jonah: ['יונה', 'Jonah'],
  Micah: ['מיכה', 'Mic'],
  Zechariah: ['זכריה', 'Zech'],
  Psalm: ['תהילים', 'Ps'],
  Proverbs: ['משלי', 'Prov'],
  Job: ['איוב', 'Job'],
  'Song of Songs': ['שיר השירים', 'Song'],
  Ruth: ['רות', 'Ruth'],
  Ecclesiastes: ['קהלת', 'Eccl'],
  Nehemiah: ['נחמיה', 'Neh'],
};

/** A verse as the Hebrew text counts it. */
type Verse = { chapter: number; verse: number };

const LETTERS: [value: number, letter: string][] = [
  [400, 'ת'],
  [300, 'ש'],
  [200, 'ר'],
  [100, 'ק'],
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  [10, 'י'],
  [9, 'ט'],
  [8, 'ח'],
  [7, 'ז'],
  [6, 'ו'],
  [5, 'ה'],
  [4, 'ד'],
  [3, 'ג'],
  [2, 'ב'],
  [1, 'א'],
];

/** A number from 1 to 499 in letters, as chapters and verses are cited: 23 is כג. */
export function hebrewNumeral(number: number): string {
  let rest = number;
  let letters = '';
  for (const [value, letter] of LETTERS) {
    // 15 and 16 are written so that they do not begin as the Name does.
    if (value === 10 && (rest === 15 || rest === 16)) {
      letters += 'ט';
      rest -= 9;
    }
    while (rest >= value) {
      letters += letter;
      rest -= value;
    }
  }
  return letters;
}

function readPackage(file: string): string {
  return readFileSync(packageFile.resolve(`morphhb/wlc/${file}.xml`), 'utf8');
}

/** The places that differ, by the address of the English verse. Partial ones are refused, see `placeOf`. */
function readVerseMap(): Map<string, { address: string; isWhole: boolean }> {
  const rows = readPackage('VerseMap').matchAll(
    /<verse wlc="([^"]+)" kjv="([^"]+)" type="(\w+)"\/>/g,
  );
  return new Map(
    Array.from(rows, ([, wlc = '', kjv = '', type]) => [
      kjv.replace(/!.*$/, ''),
      { address: wlc.replace(/!.*$/, ''), isWhole: type === 'full' },
    ]),
  );
}

/** Where the Hebrew text has a verse that the English numbers call `chapter`:`verse`. */
function placeOf(code: string, { chapter, verse }: Verse, map: ReturnType<typeof readVerseMap>) {
  const found = map.get(`${code}.${chapter}.${verse}`);
  if (found === undefined) return { chapter, verse };
  if (!found.isWhole)
    throw new Error(`Old words: ${code} ${chapter}:${verse} is no whole verse in Hebrew`);
  const [, hebrewChapter, hebrewVerse] = found.address.split('.');
  return { chapter: Number(hebrewChapter), verse: Number(hebrewVerse) };
}

/** Marks of cantillation, meteg, and the dots over letters: what a reader of prose does not need. */
const CANTILLATION = /[\u0591-\u05af]|\u05bd|\u05c0|\u05c4|\u05c5|\u034f|\u200d/g;

/**
 * The words of one verse of the package's XML: what is read (qere) stands for
 * what is written, the heading of a psalm and the marks between words go.
 */
export function wordsOfVerse(xml: string): string {
  const heading = /^[\s\S]*?<note>KJV:Ps\.\d+\.1<\/note>/;
  return xml
    .replace(heading, '')
    .replace(/<w [^>]*type="x-ketiv"[^>]*>[^<]*<\/w>/g, '')
    .replace(
      /<note type="variant">[\s\S]*?<rdg type="x-qere">([\s\S]*?)<\/rdg>[\s\S]*?<\/note>/g,
      '$1',
    )
    .replace(/<note[\s\S]*?<\/note>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?<seg type="x-maqqef">[^<]*<\/seg> ?/g, '־')
    .replace(/<seg[^>]*>[^<]*<\/seg>/g, ' ')
    .replace(/<[^>]+>|\//g, '')
    .replace(CANTILLATION, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function readVerse(book: string, code: string, { chapter, verse }: Verse): string {
  const start = `<verse osisID="${code}.${chapter}.${verse}">`;
  const [, after] = book.split(start);
  const words = after && wordsOfVerse(after.slice(0, after.indexOf('</verse>')));
  if (!words) throw new Error(`Old words: ${code} ${chapter}:${verse} is not in the package`);
  return words;
}

function section(first: Verse, last: Verse): string {
  const verses = first.verse === last.verse ? [first.verse] : [first.verse, last.verse];
  return `${hebrewNumeral(first.chapter)}, ${verses.map(hebrewNumeral).join('–')}`;
}

/** All references as thoughts in Hebrew, in their order. Throws at the first that is not found. */
export function hebrewOldWords(references: Reference[]): BuiltInThought[] {
  const map = readVerseMap();
  const read = new Map<string, string>();
  return references.map(({ id, book, chapter, verse, lastVerse = verse, theme, lens }) => {
    const [work, code] = BOOKS[book] ?? [];
    if (work === undefined || code === undefined)
      throw new Error(`Old words: ${book} has no name in Hebrew`);
    const xml = read.get(code) ?? readPackage(code);
    read.set(code, xml);
    const length = lastVerse - verse + 1;
    const places = Array.from({ length }, (_, index) =>
      placeOf(code, { chapter, verse: verse + index }, map),
    );
    const words = places.map((place) => readVerse(xml, code, place));
    const [first, last] = [places[0] as Verse, places.at(-1) as Verse];
    return {
      id,
      text: `${words.join(' ')}.`,
      theme,
      lens,
      source: { work, section: section(first, last) },
    };
  });
}

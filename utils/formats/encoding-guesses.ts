// Which of the older encodings bytes may be in, for a reader to choose from.

const WESTERN = ['windows-1252', 'windows-1250', 'windows-1254', 'macintosh'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866'];
const HEBREW = ['windows-1255'];
const OTHER = ['windows-1253', 'windows-1256'];
const EAST_ASIAN = ['shift_jis', 'gb18030', 'big5', 'euc-kr'];

/** How much is looked at, from just before the first byte beyond ASCII. */
const SAMPLE_BYTES = 262_144;

/** Of bytes beyond ASCII, in how many something holds; `all` is how many there are. */
type Tally = {
  all: number;
  /** In a row of three and more, as in words of a script that is not Latin. */
  inWords: number;
  /** Where nearly all code pages have their letters: 0xC0 to 0xFF. */
  letters: number;
  /** Aleph to tav in windows-1255, and а to ъ in windows-1251. */
  hebrew: number;
  /** ы to я in windows-1251, and nothing in windows-1255. */
  lastCyrillic: number;
  /** Small letters in koi8-r, capitals in windows-1251. */
  lowHalf: number;
  /** Control codes, zero among them: a text has none. */
  controls: number;
};

const isControl = (byte: number) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);

function tallied(bytes: Uint8Array): Tally {
  const tally = {
    all: 0,
    inWords: 0,
    letters: 0,
    hebrew: 0,
    lastCyrillic: 0,
    lowHalf: 0,
    controls: 0,
  };
  let run = 0;
  for (const byte of bytes) {
    if (isControl(byte)) tally.controls += 1;
    if (byte < 0x80) {
      if (run >= 3) tally.inWords += run;
      run = 0;
      continue;
    }
    run += 1;
    tally.all += 1;
    if (byte >= 0xc0) tally.letters += 1;
    if (byte >= 0xc0 && byte < 0xe0) tally.lowHalf += 1;
    if (byte >= 0xe0 && byte <= 0xfa) tally.hebrew += 1;
    if (byte > 0xfa) tally.lastCyrillic += 1;
  }
  if (run >= 3) tally.inWords += run;
  return tally;
}

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    // As a stream, since the sample may end within a letter.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether it is UTF-8 but for a few bytes, as where a file was torn and mended. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const [letters, torn] = [/\P{ASCII}/gu, /\ufffd/g].map((each) => text.match(each)?.length ?? 0);
  return (torn ?? 0) * 10 < (letters ?? 0);
}

function likeliest(tally: Tally): string[] {
  if (tally.inWords < tally.all * 0.3) return WESTERN;
  if (tally.letters < tally.all * 0.8) return EAST_ASIAN;
  if (tally.hebrew > tally.all * 0.9 && tally.lastCyrillic < tally.all * 0.01) return HEBREW;
  return tally.lowHalf > tally.all / 2 ? ['koi8-r', ...CYRILLIC] : CYRILLIC;
}

/**
 * Labels of the Encoding Standard in which `bytes` may be read, the likeliest
 * first. None where there are control codes as in a picture or an archive.
 */
export function encodingGuesses(bytes: Uint8Array): string[] {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 64);
  const sample = bytes.subarray(from, from + SAMPLE_BYTES);
  const tally = tallied(sample);
  if (tally.controls > sample.length / 100) return [];
  const mended = isNearlyUtf8(sample) ? ['utf-8'] : [];
  const all = [
    ...mended,
    ...likeliest(tally),
    ...CYRILLIC,
    ...WESTERN,
    ...HEBREW,
    ...OTHER,
    ...EAST_ASIAN,
  ];
  return [...new Set(all)].filter(
    (encoding) => !EAST_ASIAN.includes(encoding) || isDecodable(sample, encoding),
  );
}

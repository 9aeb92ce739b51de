// Names of files that every system and Obsidian can hold, from some words.
import { fold } from '../domain/fold.ts';

/** With its ending, in UTF-8: far below the 255 that file systems allow, so that folders have room. */
const NAME_MAX_BYTES = 120;
const WORDS_MAX = 8;
/** Kept free for what tells two names apart. */
const SPARE_BYTES = 12;

/** Forbidden by Windows, or in Obsidian's links; controls; marks that turn or hide text. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]%`~\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

function cutTo(text: string, maxBytes: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, maxBytes))) {
    if (bytesOf(kept) + bytesOf(segment) > maxBytes) break;
    kept += segment;
  }
  return kept;
}

/** `start` and the first words, as far as a name can hold them, without ending. */
function nameOf(start: string, words: string): string {
  const safe = words.slice(0, 400).normalize('NFC').replace(FORBIDDEN, ' ');
  const first = safe.split(/\s+/u).filter(Boolean).slice(0, WORDS_MAX).join(' ');
  const longest = NAME_MAX_BYTES - SPARE_BYTES - '.png'.length;
  return cutTo(`${start} ${first}`, longest).replace(/[\s.]+$/u, '');
}

/** The name of a picture of these words: begins with 'Outward', since some first words are no names on Windows. */
export function pictureName(words: string): string {
  return `${nameOf('Outward', words)}.png`;
}

/** The name of the file that a deck of this name is shared as. */
export function deckFileName(name: string): string {
  return `${nameOf('Outward', name)}.jsonl`;
}

/**
 * A function that names the files of one export, each name once, however a
 * system compares names (case, composed letters): a second one gets the end of its id,
 * so that it is the same in the next export.
 */
export function createFileNames(): (day: string, words: string, id: string) => string {
  const used = new Set<string>();
  return (day, words, id) => {
    const name = nameOf(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : 'undated', words);
    const end = id.replace(/[^a-z0-9]/gi, '').slice(-6) || '2';
    let unique = name;
    for (let turn = 1; used.has(fold(unique)); turn += 1) {
      unique = turn === 1 ? `${name} ${end}` : `${name} (${turn})`;
    }
    used.add(fold(unique));
    return `${unique}.md`;
  };
}

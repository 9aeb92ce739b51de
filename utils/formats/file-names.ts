// Names of files that every system and Obsidian can hold, from a day and some words.
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

/** '2026-11-23 first words', without ending: begins with the day, holds the first words as far as a name can. */
function nameOf(day: string, words: string): string {
  const start = words.slice(0, 400).normalize('NFC').replace(FORBIDDEN, ' ');
  const first = start.split(/\s+/u).filter(Boolean).slice(0, WORDS_MAX).join(' ');
  const name = `${/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : 'undated'} ${first}`;
  return cutTo(name, NAME_MAX_BYTES - SPARE_BYTES - '.md'.length).replace(/[\s.]+$/u, '');
}

/**
 * A function that names the files of one export, each name once, however a
 * system compares names (case, composed letters): a second one gets the end of its id,
 * so that it is the same in the next export.
 */
export function createFileNames(): (day: string, words: string, id: string) => string {
  const used = new Set<string>();
  return (day, words, id) => {
    const name = nameOf(day, words);
    const end = id.replace(/[^a-z0-9]/gi, '').slice(-6) || '2';
    let unique = name;
    for (let turn = 1; used.has(fold(unique)); turn += 1) {
      unique = turn === 1 ? `${name} ${end}` : `${name} (${turn})`;
    }
    used.add(fold(unique));
    return `${unique}.md`;
  };
}

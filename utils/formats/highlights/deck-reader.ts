// Reading a deck's file: docs/deck-format.md. What is sound is read, and what is not told.
import * as v from 'valibot';
import { known } from '../read-note.ts';
import { DECK_VERSION, deckEnd, deckHead, deckPassage } from './deck-records.ts';
import type { Found, FoundPassage } from './found.ts';
import { type Block, createGathering, type Gathering } from './gathering.ts';
import { withLineFeeds } from './plain-text.ts';
import { webAddress } from './web-address.ts';

/** A line with what its JSON holds, undefined where it is none. */
type DeckLine = Block & { value: unknown };

function* linesOf(text: string): Generator<DeckLine> {
  let line = 0;
  for (const raw of withLineFeeds(text.replace(/^\ufeff/, '')).split('\n')) {
    line += 1;
    if (raw.trim() === '') continue;
    yield { line, raw, value: parsed(raw) };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const memberOf = (value: unknown, name: string) =>
  (value as Record<string, unknown> | null)?.[name];

function addBadLine(gathering: Gathering, line: Block, issue?: v.BaseIssue<unknown>) {
  gathering.addUnreadable('bad-entry', line, (issue && v.getDotPath(issue)) ?? undefined);
}

/** The passage, its address only if it leads to a page. */
function passageOf({ source, ...rest }: v.InferOutput<typeof deckPassage>): FoundPassage {
  const { url, ...told } = source ?? {};
  return { ...rest, source: known({ ...told, url: webAddress(url) }) };
}

function addPassageLine(gathering: Gathering, line: DeckLine) {
  const read = v.safeParse(deckPassage, line.value, { abortEarly: true });
  if (!read.success) return addBadLine(gathering, line, read.issues[0]);
  gathering.addPassage(passageOf(read.output), () => line);
}

function checkEnd(gathering: Gathering, line: DeckLine, count: number) {
  const read = v.safeParse(deckEnd, line.value, { abortEarly: true });
  if (!read.success) return addBadLine(gathering, line, read.issues[0]);
  if (read.output.count !== count) gathering.addUnreadable('wrong-count', line, String(count));
}

function readLines(gathering: Gathering, lines: Generator<DeckLine>) {
  let count = 0;
  let last = 1;
  let isOver = false;
  for (const each of lines) {
    last = each.line;
    if (isOver) {
      gathering.addUnreadable('after-end', each);
      continue;
    }
    isOver = memberOf(each.value, 'end') === true;
    if (isOver) {
      checkEnd(gathering, each, count);
      continue;
    }
    count += 1;
    addPassageLine(gathering, each);
  }
  if (!isOver) gathering.addUnreadable('truncated', { line: last + 1, raw: '' });
}

/**
 * The deck and its passages; undefined where the first line is no deck's. Of a file that
 * a newer Outward made nothing is read. A file that was cut off or whose lines are not
 * as many as it says is read as far as it goes: that, and each unsound line, is told.
 */
export function deckHighlights(text: string): Found | undefined {
  if (!/^\ufeff?\s*\{/.test(text)) return undefined;
  const lines = linesOf(text);
  const { value: first } = lines.next();
  if (!first || memberOf(first.value, 'outward') !== 'deck') return undefined;
  const gathering = createGathering('deck-lines');
  const version = memberOf(first.value, 'version');
  if (typeof version === 'number' && version > DECK_VERSION) {
    gathering.addUnreadable('newer-version', first, String(version));
    return gathering.found();
  }
  const head = v.safeParse(deckHead, first.value, { abortEarly: true });
  if (!head.success) addBadLine(gathering, first, head.issues[0]);
  readLines(gathering, lines);
  if (!head.success) return gathering.found();
  const { outward: _, version: __, ...deck } = head.output;
  return { ...gathering.found(), deck };
}

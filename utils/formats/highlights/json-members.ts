// Where the members of an object or list stand in JSON text: JSON.parse does not tell.
import type { Block } from './gathering.ts';
import { createLineCounter } from './line-counter.ts';

type Member = {
  /** Of an object's. */
  name?: string;
  start: number;
  end: number;
};

/** The place of the closing quote of the string that opens at `at`. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}

/** The members of the object or list that opens at `start`; `text` must be sound JSON. */
function membersAt(text: string, start: number): Member[] {
  const members: Member[] = [];
  let member: Member | undefined;
  let name: string | undefined;
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r') continue;
    const isBetween = depth === 0 && ',]}'.includes(letter);
    if (isBetween) {
      if (member) members.push({ ...member, ...(name !== undefined && { name }) });
      if (letter !== ',') return members;
      member = undefined;
      name = undefined;
      continue;
    }
    if (depth === 0 && letter === ':' && member) {
      name = JSON.parse(text.slice(member.start, member.end)) as string;
      member = undefined;
      continue;
    }
    member ??= { start: at, end: at };
    if (letter === '"') at = endOfString(text, at);
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    member.end = at + 1;
  }
  return members;
}

/**
 * Tells of each entry of a list, by its index, where it stands and how it is written.
 * `text` must be sound JSON, and the list either all of it or the member `name` of it.
 */
export function entryBlocks(text: string, name?: string): (index: number) => Block {
  const lineAt = createLineCounter(text);
  let members: Member[] | undefined;
  const found = () => {
    const root = text.search(/\S/);
    if (name === undefined) return membersAt(text, root);
    // Of two members with one name the last counts, as for JSON.parse.
    const list = membersAt(text, root).findLast((member) => member.name === name);
    return membersAt(text, list?.start ?? root);
  };
  return (index) => {
    members ??= found();
    const { start, end } = members[index] ?? { start: 0, end: 0 };
    return { line: lineAt(start), raw: text.slice(start, end) };
  };
}

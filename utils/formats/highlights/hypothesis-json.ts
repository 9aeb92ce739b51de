// What Hypothesis exports, or answers when asked for annotations: each points to the words
// by a TextQuoteSelector (W3C Web Annotation Data Model, section 4.2.4).
import * as v from 'valibot';
import { instantIn } from '../calendar-text.ts';
import { known } from '../read-note.ts';
import type { Found } from './found.ts';
import { type Block, type BlockOf, createGathering, type Gathering } from './gathering.ts';
import { entryBlocks } from './json-members.ts';
import { webAddress } from './web-address.ts';

const words = v.nullish(v.string());

/** What is read of an annotation; the rest may be anything. */
const annotation = v.object({
  uri: words,
  text: words,
  created: words,
  tags: v.nullish(v.array(v.string())),
  target: v.nullish(v.array(v.object({ selector: v.nullish(v.array(v.unknown())) }))),
  document: v.nullish(v.object({ title: v.nullish(v.union([v.string(), v.array(v.string())])) })),
});

const textQuote = v.object({ type: v.literal('TextQuoteSelector'), exact: v.string() });

const pointed = v.object({ uri: v.string(), target: v.array(v.unknown()) });

/** Beside the annotations, any of these says whose file it is. */
const SIGNS = ['client_version', 'export_userid', 'export_date'];

/** The list, and its name where it is a member of the file: `rows` in an answer. */
function listIn(value: unknown): { entries: unknown[]; name?: string } | undefined {
  if (Array.isArray(value)) return { entries: value };
  const file = (value ?? {}) as Record<string, unknown>;
  const name = ['annotations', 'rows'].find((one) => Array.isArray(file[one]));
  return name === undefined ? undefined : { entries: file[name] as unknown[], name };
}

const hasSign = (value: unknown) => SIGNS.some((sign) => Object.hasOwn(Object(value), sign));

type Annotation = v.InferOutput<typeof annotation>;

function markedWords({ target }: Annotation): string | undefined {
  const selectors = target?.flatMap(({ selector }) => selector ?? []) ?? [];
  return selectors.find((selector) => v.is(textQuote, selector))?.exact;
}

function sourceOf({ uri, document }: Annotation) {
  const title = [document?.title ?? []].flat().find((one) => one.trim() !== '');
  return known({ work: title, url: webAddress(uri ?? undefined) });
}

function addAnnotation(gathering: Gathering, read: Annotation, blockOf: BlockOf) {
  const exact = markedWords(read);
  const instant = instantIn(read.created ?? undefined);
  const when = instant === undefined ? undefined : { instant };
  const source = sourceOf(read);
  const written = read.text?.trim() ? read.text : undefined;
  if (exact === undefined) {
    return gathering.addNote(known({ text: written ?? '', source, when }), blockOf);
  }
  const tags = read.tags?.length ? read.tags : undefined;
  gathering.addPassage(known({ text: exact, source, when, note: written, tags }), blockOf);
}

function addBadEntry(gathering: Gathering, block: Block, issue: v.BaseIssue<unknown>) {
  gathering.addUnreadable('bad-entry', block, v.getDotPath(issue) ?? undefined);
}

/**
 * The annotations of a file that Hypothesis exported: the words marked with what was
 * written to them; page notes and replies are notes. Undefined where `value`, which
 * `text` is the JSON of, is no such file.
 */
export function hypothesisJson(value: unknown, text: string): Found | undefined {
  const list = listIn(value);
  if (list === undefined) return undefined;
  const { entries, name } = list;
  if (!hasSign(value) && !entries.some((entry) => v.is(pointed, entry))) return undefined;
  const gathering = createGathering('hypothesis-json');
  const blockAt = entryBlocks(text, name);
  for (const [index, entry] of entries.entries()) {
    const blockOf = () => blockAt(index);
    const read = v.safeParse(annotation, entry, { abortEarly: true });
    if (read.success) addAnnotation(gathering, read.output, blockOf);
    else addBadEntry(gathering, blockOf(), read.issues[0]);
  }
  return gathering.found();
}

// What a page's JSON-LD says of the work on it, in the vocabulary of schema.org.
import { isOpenable } from '../../domain/plain-address.ts';
import { languageTag } from './language-tag.ts';
import { known, type WorkFacts } from './page-facts.ts';
import { plainDate, plainLine } from './plain-line.ts';

type Thing = Record<string, unknown>;

/** What may be read of one page. */
const THINGS_MAX = 500;
const AUTHORS_MAX = 5;

/** Types of works, those that say most of what one reads first. */
const WORKS = [
  /Lesson|^LearningResource$/,
  /Article$|Posting$|^Report$|^Review$|^Quotation$/,
  /^(Book|Chapter|PodcastEpisode|Episode|VideoObject|Course|Poem|ShortStory|Thesis)$/,
  /^(CreativeWork|WebPage|ItemPage|AboutPage|QAPage|FAQPage)$/,
];

/** Where a thing holds others. */
const INSIDE = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement'];

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All things in the texts, those outside before those inside. */
function thingsIn(texts: readonly string[]): Thing[] {
  const waiting: unknown[] = texts.map(parse);
  const things: Thing[] = [];
  for (const [step, value] of waiting.entries()) {
    if (step > THINGS_MAX) break;
    if (Array.isArray(value)) waiting.push(...value.slice(0, THINGS_MAX));
    else if (isThing(value)) {
      things.push(value);
      waiting.push(...INSIDE.map((name) => value[name]).filter((one) => typeof one === 'object'));
    }
  }
  return things;
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function typesOf(thing: Thing): string[] {
  return list(thing['@type']).map((type) => String(type).split(/[/#:]/).at(-1) ?? '');
}

function rankOfWork(thing: Thing): number {
  const types = typesOf(thing);
  return WORKS.findIndex((pattern) => types.some((type) => pattern.test(type)));
}

/** A text, whether it stands bare, in a value with a language, or first of several. */
function lineOf(value: unknown): string | undefined {
  const [first] = list(value);
  return plainLine(isThing(first) ? (first['@value'] ?? first.name) : first);
}

/** Names of people or organisations, also those that are only referred to. */
function namesOf(value: unknown, things: readonly Thing[]): string | undefined {
  const names = list(value)
    .slice(0, AUTHORS_MAX)
    .map((one) => {
      if (!isThing(one)) return lineOf(one);
      const named =
        one.name === undefined ? things.find((thing) => thing['@id'] === one['@id']) : one;
      return lineOf(named?.name);
    })
    .filter((name) => name !== undefined && !isOpenable(name));
  return names.length === 0 ? undefined : plainLine([...new Set(names)].join(', '));
}

/** The number of a lesson or an episode: where a course says one, else what identifies it. */
function numberOf({
  position,
  episodeNumber,
  lessonNumber,
  identifier,
}: Thing): string | undefined {
  const [first] = list(identifier);
  const identified = isThing(first) ? first.value : first;
  const said = [lessonNumber, position, episodeNumber, identified].map(lineOf);
  return said.find((one) => one !== undefined && !isOpenable(one));
}

/** Whether a thing is a lesson, by its type or by what kind of resource it says it is. */
function isLesson(thing: Thing): boolean {
  const kinds = [...typesOf(thing), ...list(thing.learningResourceType).map(lineOf)];
  return kinds.some((kind) =>
    /lesson|lecture|^learningresource$|урок|лекция|שיעור/i.test(kind ?? ''),
  );
}

/** What the first work of the foremost kind says; nothing where there is none, or where the text is no JSON. */
export function workInJsonLd(texts: readonly string[]): WorkFacts {
  const things = thingsIn(texts);
  const works = things.filter((thing) => rankOfWork(thing) >= 0);
  const [work] = works.toSorted((a, b) => rankOfWork(a) - rankOfWork(b));
  if (work === undefined) return {};
  return known({
    title: lineOf(work.headline) ?? lineOf(work.name),
    author: namesOf(work.author ?? work.creator, things),
    date: [work.datePublished, work.dateCreated, work.uploadDate]
      .map((one) => plainDate(lineOf(one)))
      .find(Boolean),
    lesson: isLesson(work) ? numberOf(work) : undefined,
    language: languageTag(lineOf(work.inLanguage)),
  });
}

// A Markdown note from elsewhere, as Obsidian keeps them: a date in the front
// matter or the file's name, perhaps a quote at the start, then words.
import { leadingQuote } from './block-quote.ts';
import { dayIn, instantIn } from './calendar-text.ts';
import { type Properties, textOf } from './front-matter-reader.ts';
import { tagsOf } from './own-markdown.ts';
import { known, type MarkdownNote, type QuotedThought } from './read-note.ts';

/** Where people and plug-ins write the day of a note, the likeliest first. */
const DAY_NAMES = ['date', 'day', 'created', 'Date', 'Created'];

/** A dash that opens an attribution: em dash, horizontal bar, en dash, two or three hyphens. */
const ATTRIBUTION = /^\s*(?:[—―–]|-{2,3})\s*(\S.*)$/;
/** Obsidian's callout, '> [!quote] Title'. */
const CALLOUT = /^\[![\w-]+\][+-]?[ \t]*(.*)$/;

/** The quote's words, and behind its last dash who said them; a callout's title serves where there is no dash. */
function attributed(quote: string): QuotedThought {
  const lines = quote.split('\n');
  const callout = CALLOUT.exec(lines[0] ?? '');
  const said = callout ? lines.slice(1) : lines;
  const by = said.length > 1 ? ATTRIBUTION.exec(said.at(-1) ?? '') : null;
  const words = by ? said.slice(0, -1) : said;
  const attribution = by?.[1]?.trim() || callout?.[1]?.trim() || undefined;
  return known({ text: words.join('\n').trim(), attribution });
}

/** An attribution may also stand right under the quote, in a line of its own. */
function underQuote(quote: QuotedThought, rest: string): { quote: QuotedThought; rest: string } {
  const [, line = '', after = ''] = /^\n*([^\n]*)([\s\S]*)$/.exec(rest) ?? [];
  const by = quote.attribution === undefined ? ATTRIBUTION.exec(line)?.[1]?.trim() : undefined;
  return by ? { quote: { ...quote, attribution: by }, rest: after } : { quote, rest };
}

function dayOf(path: string, properties: Properties): string | undefined {
  const told = DAY_NAMES.map((name) => dayIn(textOf(properties, name)));
  return told.find((day) => day !== undefined) ?? dayIn(path.split('/').at(-1));
}

/** The note; undefined where neither its properties nor its name tell a day. */
export function foreignNote(
  path: string,
  properties: Properties,
  body: string,
): MarkdownNote | undefined {
  const day = dayOf(path, properties);
  if (day === undefined) return undefined;
  const times = [...DAY_NAMES, 'time'].map((name) => instantIn(textOf(properties, name)));
  const found = leadingQuote(body.replace(/^(?:[ \t]*\n)+/, ''));
  const parts = found && underQuote(attributed(found.quote), found.rest);
  return known({
    day,
    instant: times.find((instant) => instant !== undefined),
    text: (parts?.rest ?? body).replace(/^(?:[ \t]*\n)+/, '').trimEnd(),
    quote: parts?.quote,
    tags: tagsOf(properties),
  });
}

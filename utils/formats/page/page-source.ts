// The source of what is kept from a page, as the page itself says it: never guessed.
import type { Source } from '../../domain/thought.ts';
import { workInJsonLd } from './json-ld.ts';
import { workInMetaTags, workInOpenGraph } from './meta-tags.ts';
import type { PageFacts, WorkFacts } from './page-facts.ts';
import { plainLine } from './plain-line.ts';

/** Each fact from the first that says it: JSON-LD, Open Graph, other <meta> elements. */
function workOn(facts: PageFacts): WorkFacts {
  return {
    ...workInMetaTags(facts),
    ...workInOpenGraph(facts),
    ...workInJsonLd(facts.jsonLd),
  };
}

/** Title, author and year; of a lesson its number, language and date too. The address is not the page's to say. */
export function pageSource(facts: PageFacts): Source {
  const { title = plainLine(facts.title), author, date, lesson, language } = workOn(facts);
  return {
    ...(author && { author }),
    ...(title && { work: title }),
    ...(date && { year: date.slice(0, 4) }),
    ...(lesson && {
      lesson: { id: lesson, ...(language && { language }), ...(date && { date }) },
    }),
  };
}

/** The language of the page by its metadata, where no element bears one. */
export function pageLanguage(facts: PageFacts): string | undefined {
  return workOn(facts).language;
}

// What a page's <meta> elements say of the work on it: those of Open Graph, and all others.
import { isOpenable } from '../../domain/plain-address.ts';
import { languageTag } from './language-tag.ts';
import { known, type PageFacts, type WorkFacts } from './page-facts.ts';
import { plainDate, plainLine } from './plain-line.ts';

type Names = Record<'title' | 'author' | 'date' | 'lesson' | 'language', string[]>;

/** The Open Graph protocol and its types article and book. */
const OPEN_GRAPH: Names = {
  title: ['og:title'],
  author: ['article:author', 'og:article:author', 'book:author', 'og:author'],
  date: ['article:published_time', 'og:article:published_time', 'book:release_date'],
  lesson: ['og:lesson:number', 'lesson:number'],
  language: ['lesson:language', 'og:locale'],
};

/** Highwire Press (citation_…), Dublin Core, and names that programs for web sites write. */
const OTHERS: Names = {
  title: ['citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'twitter:title', 'title'],
  author: ['citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'author'],
  date: [
    'citation_publication_date',
    'citation_date',
    'dc.date',
    'dcterms.issued',
    'dcterms.created',
    'dcterms.date',
    'parsely-pub-date',
    'lesson:date',
    'lesson-date',
    'pubdate',
    'date',
  ],
  lesson: ['lesson-number', 'lesson:id', 'lesson-id', 'lesson'],
  language: ['lesson-language', 'dc.language', 'dcterms.language', 'content-language', 'language'],
};

const AUTHORS_MAX = 5;

function workBy(names: Names, { meta }: PageFacts): WorkFacts {
  const all = (wanted: readonly string[]): string[] => {
    const found = wanted
      .map((name) => meta.filter(([said]) => said.trim().toLowerCase() === name))
      .find((some) => some.some(([, content]) => plainLine(content) !== undefined));
    return (found ?? []).flatMap(([, content]) => plainLine(content) ?? []);
  };
  // Open Graph has an author's page where others have the name.
  const authors = all(names.author).filter((name) => !isOpenable(name));
  return known({
    title: all(names.title)[0],
    author: plainLine([...new Set(authors)].slice(0, AUTHORS_MAX).join(', ')),
    date: all(names.date).map(plainDate).find(Boolean),
    lesson: all(names.lesson)[0],
    language: languageTag(all(names.language)[0]),
  });
}

export function workInOpenGraph(facts: PageFacts): WorkFacts {
  return workBy(OPEN_GRAPH, facts);
}

export function workInMetaTags(facts: PageFacts): WorkFacts {
  return workBy(OTHERS, facts);
}

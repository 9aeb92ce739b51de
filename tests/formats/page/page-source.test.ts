import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../../utils/formats/page/page-facts.ts';
import { pageLanguage, pageSource } from '../../../utils/formats/page/page-source.ts';

function page(rest: Partial<PageFacts> = {}): PageFacts {
  return { title: 'The tab', jsonLd: [], meta: [], ...rest };
}

const ld = (...things: unknown[]) => things.map((thing) => JSON.stringify(thing));

const ARTICLE = {
  '@context': 'schema.org',
  '@type': 'NewsArticle',
  headline: 'On rain',
  author: { '@type': 'Person', name: 'Ann Gray' },
  datePublished: '2026-03-04T10:00Z',
  inLanguage: 'en-gb',
};

const OPEN_GRAPH: PageFacts['meta'] = [
  ['og:title', 'On rain, shared'],
  ['article:author', 'A. Gray'],
  ['article:published_time', '2025-03-04'],
];

const PLAIN: PageFacts['meta'] = [
  ['author', 'Gray'],
  ['date', '2024-03-04'],
];

describe('pageSource', () => {
  it('says each thing by JSON-LD before Open Graph before other tags before the title', () => {
    const meta = [...PLAIN, ...OPEN_GRAPH];
    expect(pageSource(page({ jsonLd: ld(ARTICLE), meta }))).toEqual({
      work: 'On rain',
      author: 'Ann Gray',
      year: '2026',
    });
    expect(pageSource(page({ meta }))).toEqual({
      work: 'On rain, shared',
      author: 'A. Gray',
      year: '2025',
    });
    expect(pageSource(page({ meta: PLAIN }))).toEqual({
      work: 'The tab',
      author: 'Gray',
      year: '2024',
    });
    const { author: _, ...unsigned } = ARTICLE;
    expect(pageSource(page({ jsonLd: ld(unsigned), meta: PLAIN })).author).toBe('Gray');
  });

  it('says nothing that the page does not say', () => {
    expect(pageSource(page({ title: ' ' }))).toEqual({});
  });

  it('finds the article in a graph, among lists, and its author by reference', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'A site' },
        [{ '@type': ['WebPage'], '@id': '#page', name: 'A page' }],
        {
          '@type': 'schema:BlogPosting',
          headline: { '@value': 'Deep' },
          author: [{ '@id': '#ann' }],
        },
        { '@type': 'Person', '@id': '#ann', name: 'Ann' },
      ],
    };
    expect(pageSource(page({ jsonLd: ld(graph) }))).toEqual({ work: 'Deep', author: 'Ann' });
    const within = { '@type': 'WebPage', mainEntity: ARTICLE };
    expect(pageSource(page({ jsonLd: ld(within) })).work).toBe('On rain');
  });

  it('names several authors once each, and none by an address', () => {
    const author = ['Ann', { name: 'Ben' }, 'Ann', 'https://a.example/ann'];
    expect(pageSource(page({ jsonLd: ld({ ...ARTICLE, author }) })).author).toBe('Ann, Ben');
    const meta: PageFacts['meta'] = [
      ['article:author', 'https://a.example/ann'],
      ['citation_author', 'Ann'],
      ['citation_author', 'Ben'],
    ];
    expect(pageSource(page({ meta })).author).toBe('Ann, Ben');
  });

  it('tells of a lesson its number, language and date', () => {
    const lesson = {
      '@type': 'LearningResource',
      name: 'The third lesson',
      position: 3,
      inLanguage: 'he',
      datePublished: '2026-01-07',
    };
    const wanted = { id: '3', language: 'he', date: '2026-01-07' };
    expect(pageSource(page({ jsonLd: ld(lesson) })).lesson).toEqual(wanted);
    const kind = { ...ARTICLE, learningResourceType: 'Lesson', identifier: { value: 'L-9' } };
    expect(pageSource(page({ jsonLd: ld(kind) })).lesson).toEqual({
      id: 'L-9',
      language: 'en-GB',
      date: '2026-03-04',
    });
    const meta: PageFacts['meta'] = [
      ['lesson:number', '3'],
      ['lesson:language', 'he'],
      ['lesson:date', '2026-01-07'],
    ];
    expect(pageSource(page({ meta })).lesson).toEqual(wanted);
    expect(pageSource(page({ jsonLd: ld({ ...ARTICLE, position: 3 }) })).lesson).toBeUndefined();
  });

  it.each([
    ['broken', ['{', '', '<!-- -->', 'null', '7', '"x"', '[[[]]]']],
    ['of other kinds', ld({ '@type': 'Organization', name: 'No work' }, { name: 'No type' })],
    ['of wrong shapes', ld({ '@type': 'Article', headline: {}, author: 7.5, datePublished: [] })],
    ['very deep', [`${'['.repeat(50_000)}${']'.repeat(50_000)}`]],
  ])('is not led astray by JSON-LD that is %s', (_, jsonLd) => {
    const source = pageSource(page({ jsonLd }));
    expect(source.work).toBe('The tab');
  });

  it('reads so much of a page, and no more', () => {
    const many = Array.from({ length: 5000 }, () => ({ '@type': 'Organization' }));
    const jsonLd = [JSON.stringify([...many, ARTICLE]), JSON.stringify(ARTICLE)];
    expect(pageSource(page({ jsonLd })).work).toBe('On rain');
    const endless = { ...ARTICLE, headline: 'x'.repeat(100_000) };
    expect(pageSource(page({ jsonLd: ld(endless) })).work?.length).toBe(300);
  });

  it('takes no markup for anything but words', () => {
    const headline = '<img src=x onerror=alert(1)>';
    expect(pageSource(page({ jsonLd: ld({ ...ARTICLE, headline }) })).work).toBe(headline);
  });

  it('never throws, whatever JSON a page has', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (one, other) => {
        const article = `{"@type":"Article","headline":${one},"author":${other},"identifier":${one}}`;
        const source = pageSource(page({ jsonLd: [one, article] }));
        for (const said of [source.work, source.author])
          expect(said?.length ?? 1).toBeLessThan(301);
      }),
    );
  });
});

describe('pageLanguage', () => {
  it('is what the metadata says, if anything', () => {
    expect(pageLanguage(page({ meta: [['og:locale', 'he_IL']] }))).toBe('he-IL');
    expect(pageLanguage(page({ jsonLd: ld(ARTICLE) }))).toBe('en-GB');
    expect(pageLanguage(page())).toBeUndefined();
  });
});

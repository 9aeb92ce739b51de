// What a page's document says of the page itself.
import type { PageFacts } from '../../formats/page/page-facts.ts';

/** What may be read of one page. */
const SCRIPTS_MAX = 40;
const SCRIPT_MAX_LENGTH = 200_000;
const META_MAX = 400;
const CONTENT_MAX_LENGTH = 2000;

function nameOf(meta: Element): string {
  const names = ['property', 'name', 'itemprop', 'http-equiv'];
  return names.map((name) => meta.getAttribute(name)).find(Boolean) ?? '';
}

export function pageFacts(page: Document): PageFacts {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json" i]')];
  const metas = [...page.querySelectorAll('meta[content]')];
  return {
    title: page.title.slice(0, CONTENT_MAX_LENGTH),
    jsonLd: scripts
      .map(({ textContent }) => textContent ?? '')
      .filter(({ length }) => length <= SCRIPT_MAX_LENGTH)
      .slice(0, SCRIPTS_MAX),
    meta: metas
      .slice(0, META_MAX)
      .map((meta) => [
        nameOf(meta),
        (meta.getAttribute('content') ?? '').slice(0, CONTENT_MAX_LENGTH),
      ]),
  };
}

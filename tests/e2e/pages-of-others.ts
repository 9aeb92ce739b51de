// Owns the pages of others that passages are kept from: written here, served on loopback.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const FILLER = '<p>A line that is here so that the page is long.</p>'.repeat(80);

export const RAIN =
  'In the morning the street was another street, and people walked on it with care.';

const ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A tab</title>
<meta property="og:title" content="On rain, shared"><meta property="og:locale" content="en_GB">
<meta property="article:author" content="A. Gray">
<script type="application/ld+json">{"@type":"BlogPosting","headline":"On rain",
"author":{"name":"Ann Gray"},"datePublished":"2026-03-04T10:00Z"}</script></head><body>
<h1>On rain</h1>${FILLER}<p id="before">Nobody heard it come but the dog, who said nothing.</p>
<p id="words">${RAIN}</p><p id="after">By noon it was <em>forgotten</em>.</p>${FILLER}</body></html>`;

const LESSON = `<!doctype html><html><head><meta charset="utf-8"><title>Lesson</title>
<script type="application/ld+json">{"@context":"schema.org","@type":"LearningResource",
"name":"What the neighbour sees","position":34,"inLanguage":"he","datePublished":"2026-01-07",
"author":{"@type":"Person","name":"Dov Even"}}</script></head><body>
<article lang="en"><p id="words">Whoever looks from the other window sees another yard.</p></article>
</body></html>`;

const HEBREW = `<!doctype html><html lang="he" dir="rtl"><head><meta charset="utf-8"><title>על גשם</title>
</head><body><p>בלילה ירד הגשם הראשון.</p><p id="words">בבוקר הרחוב היה <b>רחוב אחר</b>, ואנשים הלכו בו בזהירות.</p>
<p>עד הצהריים שכחו.</p></body></html>`;

const SHADOW = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Within</title></head>
<body><p>Around it.</p><x-words></x-words><script>
const root = document.querySelector('x-words').attachShadow({ mode: 'open' });
root.append(Object.assign(document.createElement('p'), { id: 'words', textContent: 'These words stand in the shadow of something.' }));
</script></body></html>`;

/** A page that would have nothing of others on it, and styles that would hide all that is not its own. */
const STRICT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict</title></head>
<body><p id="words">Nothing may be added to these words.</p></body></html>`;

const STRICT_POLICY =
  "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A page that wants everything to be its own. */
const HOSTILE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>&lt;b&gt;Bold&lt;/b&gt;</title>
<style>html > div, div { display: none !important; opacity: 0 !important; }</style>
<script type="application/ld+json">{"@type":"Article","headline":{"a":[]},"author":[[[["x"]]]],"url":"javascript:alert(1)"}</script>
<meta name="author" content="&lt;script&gt;alert(1)&lt;/script&gt;"></head>
<body><p id="words">A page may say what it likes.</p></body></html>`;

const LONG = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long</title></head>
<body><div id="words">${`<p>${'word and word '.repeat(20)}</p>`.repeat(20)}</div></body></html>`;

const INNER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inner</title></head>
<body><p id="words">Words that stand in a frame.</p></body></html>`;

export type PagesOfOthers = {
  /** The address of a page. */
  at(path: string): string;
  /** The same page from another origin. */
  elsewhere(path: string): string;
  close(): Promise<void>;
};

function pagesBy(port: number): Record<string, string> {
  const outer = (frame: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Outer</title></head>
    <body><p id="words">Around.</p><iframe src="${frame}"></iframe></body></html>`;
  return {
    '/article': ARTICLE,
    '/lesson': LESSON,
    '/hebrew': HEBREW,
    '/shadow': SHADOW,
    '/strict': STRICT,
    '/hostile': HOSTILE,
    '/long': LONG,
    '/inner': INNER,
    '/outer': outer('/inner'),
    '/outer-of-another': outer(`http://localhost:${port}/inner`),
  };
}

export async function servePages(): Promise<PagesOfOthers> {
  const server: Server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const page = pagesBy(portOf(server))[pathname];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (pathname === '/strict') response.setHeader('content-security-policy', STRICT_POLICY);
    response.statusCode = page === undefined ? 404 : 200;
    response.end(page ?? '');
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    at: (path) => `http://127.0.0.1:${portOf(server)}${path}`,
    elsewhere: (path) => `http://localhost:${portOf(server)}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

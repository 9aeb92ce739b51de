// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { parseFound } from '../../../utils/formats/page/found-passage.ts';
import { passageOnPage } from '../../../utils/services/page/passage-on-page.ts';

const nowhere = () => undefined;

beforeEach(() => {
  document.documentElement.removeAttribute('lang');
  document.head.replaceChildren();
  document.body.replaceChildren();
  document.getSelection()?.removeAllRanges();
});

/** Markup of the test's own, which stands on the page as if it came from a server. */
function write(markup: string): void {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(markup, 'text/html').body.childNodes,
  );
}

function textNode(words: string): Text {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.includes(words)) return node;
  }
  throw new Error(`'${words}' is nowhere`);
}

/** Selects from the beginning of some words to the end of others. */
function select(from: string, to = from): void {
  const [first, last] = [textNode(from), textNode(to)];
  const range = document.createRange();
  range.setStart(first, first.data.indexOf(from));
  range.setEnd(last, last.data.indexOf(to) + to.length);
  document.getSelection()?.addRange(range);
}

function found() {
  const passage = passageOnPage(document, nowhere);
  if (typeof passage !== 'object') throw new Error(`Found ${passage}`);
  return passage;
}

describe('passageOnPage', () => {
  it('finds nothing where nothing is selected', () => {
    write('<p>Some words.</p>');
    expect(passageOnPage(document, nowhere)).toBeUndefined();
    const range = document.createRange();
    range.setStart(textNode('Some'), 2);
    document.getSelection()?.addRange(range);
    expect(passageOnPage(document, nowhere)).toBeUndefined();
  });

  it('reads over elements, block by block, with what stands around', () => {
    write('<p>Before. One <em>two</em>\n three</p><ul><li>four</li><li>five. After.</li></ul>');
    select('One', 'five.');
    const { text, selector, isCut } = found();
    expect(text).toBe('One two three\nfour\nfive.');
    expect(selector).toEqual({
      exact: 'One two three four five.',
      prefix: 'Before. ',
      suffix: ' After.',
    });
    expect(isCut).toBe(false);
  });

  it('reads neither scripts nor styles, nor what cannot be seen or selected', () => {
    write(
      '<p>one <script>bad()</script><style>p{}</style>two ' +
        '<span style="user-select: none">bad</span>three</p>',
    );
    select('one', 'three');
    expect(found().text).toBe('one two three');
  });

  it('breaks lines where the page does', () => {
    write('<p>roses<br>violets</p>');
    select('roses', 'violets');
    expect(found().text).toBe('roses\nviolets');
  });

  it('takes the first two thousand characters up to a word, and says so', () => {
    write(`<p>${'word '.repeat(100)}</p>`.repeat(10));
    const range = document.createRange();
    range.selectNodeContents(document.body);
    document.getSelection()?.addRange(range);
    const { text, isCut, selector } = found();
    expect(isCut).toBe(true);
    expect(text.length).toBeGreaterThan(1990);
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text.endsWith('word')).toBe(true);
    expect(selector.exact).toBe(text.replace(/\n/g, ' '));
  });

  it('is not stopped by white space, however much there is', () => {
    write(`<p>one${' '.repeat(10_000)}two</p>${'<p> </p>'.repeat(60)}<p>three</p>`);
    select('one', 'three');
    expect(found().text).toBe('one two\nthree');
  });

  it('has the language of the nearest element, else the page’s, else none', () => {
    write('<p lang="he">שלום <b>לכל</b></p><p lang="">what is this</p><p>words</p>');
    select('לכל');
    expect(found().language).toBe('he');
    document.getSelection()?.removeAllRanges();
    select('what');
    expect(found().language).toBe('und');
    document.getSelection()?.removeAllRanges();
    select('words');
    expect(found().language).toBe('und');
    const meta = document.createElement('meta');
    Object.assign(meta, { name: 'language', content: 'fr' });
    document.head.append(meta);
    expect(found().language).toBe('fr');
    document.documentElement.lang = 'en-gb';
    expect(found().language).toBe('en-GB');
    document.getSelection()?.removeAllRanges();
    select('what');
    expect(found().language).toBe('und');
  });

  it('reads an open shadow tree in its place', () => {
    write('<p>before <x-words></x-words> after</p>');
    const shadow = (document.querySelector('x-words') as Element).attachShadow({ mode: 'open' });
    shadow.append('within');
    select('before', 'after');
    expect(found().text).toBe('before within after');
  });

  it('says what the page says of itself, and leads nowhere where that fails', () => {
    document.title = 'A title';
    const meta = document.createElement('meta');
    meta.name = 'author';
    meta.content = 'Ann';
    document.head.append(meta);
    write('<p>words</p>');
    select('words');
    const passage = passageOnPage(document, () => {
      throw new Error('late');
    });
    expect(passage).toMatchObject({ source: { work: 'A title', author: 'Ann' } });
    expect(passage).not.toHaveProperty('fragment');
  });

  it('makes the link for the words without the spaces around them', () => {
    write('<p>  some words  </p>');
    const range = document.createRange();
    range.selectNodeContents(document.body);
    document.getSelection()?.addRange(range);
    const asked: string[] = [];
    const fragment = { textStart: 'some' };
    const passage = passageOnPage(document, (words) => {
      asked.push(words.toString());
      return fragment;
    });
    expect(asked).toEqual(['some words']);
    expect(passage).toMatchObject({ fragment });
  });

  it('is as the background takes it', () => {
    write('<p>some words</p>');
    select('some words');
    const passage = { ...found(), address: 'https://a.example/' };
    expect(parseFound(JSON.parse(JSON.stringify(passage)))).toEqual(passage);
  });
});

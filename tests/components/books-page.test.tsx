// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { BooksPage } from '../../components/books-page.tsx';
import { wordsOf } from '../../content/build/words.ts';
import { speak, type Words } from '../../utils/messages/words.ts';
import { axeViolations, show } from '../support/views.ts';

const why = { en: 'Good slowly.', ru: 'Хорошо не спеша.', he: 'טוב לאט.' };

const BOOKS = [
  {
    title: 'Letters from a Garden',
    author: 'Ada Lind',
    translator: 'Ben Ferry',
    year: '1884',
    language: 'en',
    url: 'https://www.gutenberg.org/ebooks/1',
    why,
  },
  { title: 'Verses', language: 'en', year: '1820', url: 'https://standardebooks.org/x', why },
  {
    title: 'Talks',
    translator: 'Cem Ash',
    language: 'en',
    url: 'https://standardebooks.org/y',
    why,
  },
  {
    title: 'Сад',
    author: 'Анна Лис',
    language: 'ru',
    url: 'https://ru.wikisource.org/wiki/Сад',
    why,
  },
  { title: 'הגן', language: 'he', url: 'https://benyehuda.org/', why },
];

describe('BooksPage', () => {
  it('lists books by language with who made them, when and why, and nothing amiss to axe', async () => {
    const { container } = show(<BooksPage books={BOOKS} />);
    const english = screen.getByRole('region', { name: 'In English' });
    const [first, second, third] = within(english).getAllByRole('listitem');
    const said = (item?: Element) => item?.textContent?.replace(/[\u2068\u2069]/g, '');
    expect(said(first)).toContain('Ada Lind, translated by Ben Ferry, 1884');
    expect(said(first)).toContain('gutenberg.org');
    expect(said(first)).toContain('Good slowly.');
    expect(said(second)).toContain('1820');
    expect(said(third)).toContain('translated by Cem Ash · ');
    expect(screen.getAllByRole('region')).toHaveLength(3);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('opens a book in a new tab that is not told where the reader comes from', () => {
    show(<BooksPage books={BOOKS} />);
    const link = screen.getByRole('link', { name: 'Letters from a Garden' });
    expect(link.getAttribute('href')).toBe('https://www.gutenberg.org/ebooks/1');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      '_blank',
      'noreferrer',
    ]);
  });

  it('says how a book comes in, and that nothing is fetched', () => {
    show(<BooksPage books={BOOKS} />);
    expect(screen.getByText(/download it as an EPUB/)).toBeDefined();
    expect(screen.getByText(/Nothing is fetched by Outward/)).toBeDefined();
    const links = screen.getAllByRole('link', { name: /library/i });
    for (const link of links) expect(link.getAttribute('href')).toBe('library.html');
  });

  it('gives the reasons in the reader’s language, whose books come first', () => {
    speak('he', wordsOf('he') as Words);
    show(<BooksPage books={BOOKS} />);
    speak('en', wordsOf('en') as Words);
    const [first] = screen.getAllByRole('region');
    expect(first?.textContent).toContain('הגן');
    expect(screen.getAllByText('טוב לאט.')).toHaveLength(BOOKS.length);
  });
});

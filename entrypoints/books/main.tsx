// The page of suggested books. It asks the database for nothing.
import { render } from 'preact';
import { BooksPage } from '../../components/books-page.tsx';
import { speakPage } from '../../utils/messages/language.ts';
import { createChanges } from '../../utils/services/changes.ts';
import { SUGGESTED_BOOKS } from '../../utils/services/suggested-books.ts';
import { followLook, speakHere } from '../every-page/language.ts';

function draw(): void {
  render(<BooksPage books={SUGGESTED_BOOKS} />, document.querySelector('#page') as HTMLElement);
}

await speakHere(speakPage);
draw();
followLook(createChanges(), speakPage, draw);

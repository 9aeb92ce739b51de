// The end of a book, and what can come next.
import { message } from '../utils/messages/read.ts';

export type ReadEndProps = { onBeginAgain(): void };

export function ReadEnd({ onBeginAgain }: ReadEndProps) {
  return (
    <div class="read-end">
      <p>{message('readEnd')}</p>
      <button type="button" class="link-button" onClick={onBeginAgain}>
        {message('readBeginAgain')}
      </button>
      <a href="books.html">{message('readOtherBooks')}</a>
      <a href="library.html">{message('readToLibrary')}</a>
    </div>
  );
}

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
      <a class="link-button" href="books.html">
        {message('readOtherBooks')}
      </a>
      <a class="link-button" href="library.html">
        {message('readToLibrary')}
      </a>
    </div>
  );
}

// Of the passages found: how many are new, how many are here, and how many the reader deleted.
import { message } from '../utils/messages/library.ts';

export type LibraryNewCountProps = { passages: number; here: number; deletedHere: number };

export function LibraryNewCount({ passages, here, deletedHere }: LibraryNewCountProps) {
  const sentences = [
    message('ofThem.new', { count: passages - here - deletedHere }),
    here > 0 && message('ofThem.here', { count: here }),
    deletedHere > 0 && message('ofThem.deleted', { count: deletedHere }),
  ];
  return <p class="library-count">{sentences.filter(Boolean).join(' ')}</p>;
}

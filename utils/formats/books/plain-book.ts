// Stands in until the reader of plain-text books is here.
import type { BookReading } from './book.ts';

export function plainBook(_text: string, _name: string): BookReading {
  return { ok: false, reason: 'no-text' };
}

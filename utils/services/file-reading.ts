// The worker's side of reading files: answers what the page asks of one file.
import { languageOfLetters } from '../domain/language-of-letters.ts';
import { type FileContents, fileContents } from './file-contents.ts';
import type { ReaderReply, ReaderRequest, ReadPreview } from './file-messages.ts';
import { type FilePieces, filePieces } from './file-pieces.ts';
import { reportError } from './report-error.ts';

const SAMPLES = 10;
/** Of blocks that cannot be read so many are shown; all are counted. */
const UNREADABLE_SHOWN = 200;

function previewOf(contents: FileContents): ReadPreview {
  if (contents.kind === 'highlights') {
    const { format, passages, counts, unreadable, deck } = contents.found;
    return {
      kind: 'highlights',
      format,
      counts: { ...counts, unreadable: unreadable.length },
      samples: passages.slice(0, SAMPLES),
      unreadable: unreadable.slice(0, UNREADABLE_SHOWN),
      ...(deck && { deck }),
    };
  }
  const { details, chapters, passages } = contents.book;
  const samples = passages.slice(0, SAMPLES).map(({ text }) => text);
  const language = details.language ?? languageOfLetters(samples.join(' '));
  const counts = new Map<number, number>();
  for (const { chapter } of passages) counts.set(chapter, (counts.get(chapter) ?? 0) + 1);
  return {
    kind: 'book',
    details,
    chapters: chapters.map(({ title }, index) => ({
      ...(title !== undefined && { title }),
      passages: counts.get(index) ?? 0,
    })),
    passages: passages.length,
    samples,
    ...(language && { language }),
  };
}

/** A function that takes the page's requests and answers by `reply`. `contentsOf` is other in tests. */
export function createFileReading(
  reply: (reply: ReaderReply) => void,
  contentsOf = fileContents,
): (request: ReaderRequest) => Promise<void> {
  let pieces: FilePieces | undefined;

  async function read(request: Extract<ReaderRequest, { type: 'read' }>): Promise<ReaderReply> {
    pieces = undefined;
    const read = await contentsOf(request, (part) => reply({ type: 'progress', part }));
    if (!read.ok && 'encodings' in read) return { type: 'encodings', encodings: read.encodings };
    if (!read.ok) {
      const { reason, path } = read;
      return { type: 'refused', reason, ...(path !== undefined && { path }) };
    }
    pieces = filePieces(read.contents);
    return { type: 'found', found: previewOf(read.contents) };
  }

  return async (request) => {
    try {
      if (request.type === 'read') reply(await read(request));
      else if (pieces === undefined) reply({ type: 'refused', reason: 'unreadable' });
      else if (request.type === 'ids') reply({ type: 'ids', ...pieces.ids(request.from) });
      else reply({ type: 'piece', ...pieces.piece(request.from) });
    } catch (error) {
      // A file that went away or changed while it was read, or that no reader was ready for.
      reportError('reading a file', error);
      reply({ type: 'refused', reason: 'unreadable' });
    }
  };
}

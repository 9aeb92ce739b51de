// The worker that reads files, apart from the page, which stays free.
import type { ReaderRequest } from '../../utils/services/file-messages.ts';
import { createFileReading } from '../../utils/services/file-reading.ts';

const answer = createFileReading((reply) => postMessage(reply));
// The page that started this worker is the only one that can ask it.
addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => answer(data));

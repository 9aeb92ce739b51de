// The worker that reads files, apart from the page, which stays free.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReaderRequest } from '../utils/services/file-messages.ts';
import { createFileReading } from '../utils/services/file-reading.ts';

export default defineUnlistedScript(() => {
  const answer = createFileReading((reply) => postMessage(reply));
  // The page that started this worker is the only one that can ask it.
  addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => answer(data));
});

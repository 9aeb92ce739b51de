// Starts the worker that reads files apart from the page.
import type { FileReaderPort } from '../../utils/services/taking-in.ts';

export function startReader(): FileReaderPort {
  const worker = new Worker('/read-file.js', { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.addEventListener('message', ({ data }) => onMessage(data));
      worker.addEventListener('messageerror', onFailure);
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        onFailure();
      });
    },
    terminate: () => worker.terminate(),
  };
}

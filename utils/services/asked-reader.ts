// The page's side of reading files: asks the worker one thing at a time and waits.
import { parsedReply, type ReaderReply, type ReaderRequest } from './file-messages.ts';

/** What reads files apart from the page: a worker. */
export type FileReaderPort = {
  post(message: unknown): void;
  /** One listener for messages, one for a failure of the worker itself. */
  listen(onMessage: (message: unknown) => void, onFailure: () => void): void;
  terminate(): void;
};

/** An answer, or that there is none: the reader stopped it, or the worker has failed. */
export type Answer = Exclude<ReaderReply, { type: 'progress' }> | { type: 'stopped' | 'failed' };

export type AskedReader = {
  /** Asks; the answer before must have come. */
  ask(request: ReaderRequest): Promise<Answer>;
  /** Ends the worker, whatever it does. */
  stop(): void;
};

export function askedReader(port: FileReaderPort, onProgress: (part: number) => void): AskedReader {
  let answer: ((answer: Answer) => void) | undefined;
  let ended: Answer | undefined;

  function end(how: 'stopped' | 'failed'): void {
    if (ended) return;
    ended = { type: how };
    port.terminate();
    answer?.(ended);
  }

  port.listen(
    (message) => {
      if (ended) return;
      const reply = parsedReply(message);
      if (reply === undefined) end('failed');
      else if (reply.type === 'progress') onProgress(reply.part);
      else answer?.(reply);
    },
    () => end('failed'),
  );
  return {
    ask(request) {
      if (ended) return Promise.resolve(ended);
      return new Promise((resolve) => {
        answer = resolve;
        port.post(request);
      });
    },
    stop: () => end('stopped'),
  };
}

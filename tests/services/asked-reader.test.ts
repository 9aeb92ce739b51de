import { describe, expect, it } from 'vitest';
import { askedReader, type FileReaderPort } from '../../utils/services/asked-reader.ts';
import { fakeReader, foundOf, highlights, readAs } from '../support/passages.ts';

const READ = { type: 'read', file: new Blob(['x']), name: 'a.txt', isPasted: false } as const;

describe('askedReader', () => {
  it('gives the answer, and tells of progress on the way', async () => {
    const parts: number[] = [];
    const reader = askedReader(fakeReader(readAs(foundOf(highlights(3)))), (part) => {
      parts.push(part);
    });
    expect(await reader.ask(READ)).toMatchObject({
      type: 'found',
      found: { counts: { passages: 3 } },
    });
    expect(parts).toEqual([0.5]);
    expect(await reader.ask({ type: 'ids', from: 0 })).toMatchObject({ type: 'ids' });
  });

  it('ends the worker where the reader stops it, whatever it was asked', async () => {
    const port = fakeReader(readAs(foundOf([])), () => new Promise(() => {}));
    const reader = askedReader(port, () => {});
    const asked = reader.ask(READ);
    reader.stop();
    expect(await asked).toEqual({ type: 'stopped' });
    expect(port.isTerminated).toBe(true);
    expect(await reader.ask(READ)).toEqual({ type: 'stopped' });
  });

  it.each([
    ['nonsense', (onMessage: (message: unknown) => void) => onMessage({ type: 'found', found: 5 })],
    ['a failure', (_: unknown, onFailure: () => void) => onFailure()],
  ])('takes %s as the end of the worker', async (_, happen) => {
    let isTerminated = false;
    const port: FileReaderPort = {
      post: () => {},
      listen: (onMessage, onFailure) => void setTimeout(() => happen(onMessage, onFailure)),
      terminate: () => {
        isTerminated = true;
      },
    };
    expect(await askedReader(port, () => {}).ask(READ)).toEqual({ type: 'failed' });
    expect(isTerminated).toBe(true);
  });
});

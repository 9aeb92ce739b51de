import { describe, expect, it, vi } from 'vitest';
import { EMPTY_QUEUE } from '../../utils/domain/queue.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import { withLocalStorage } from '../support/local-storage.ts';
import { cardNamed } from '../support/samples.ts';

withLocalStorage();

const coming = [cardNamed('a')];

describe('changeQueue', () => {
  it('stores what the change makes of the queue as it stands now', () => {
    changeQueue((queue) => ({ ...queue, coming }));
    changeQueue((queue) => ({ ...queue, viewedDay: '2026-11-23' }));
    expect(readQueue()).toEqual({ ...EMPTY_QUEUE, coming, viewedDay: '2026-11-23' });
  });

  it('writes nothing where nothing changes, so that forty tabs cost no forty writes', () => {
    const setItem = vi.spyOn(localStorage, 'setItem');
    changeQueue((queue) => queue);
    expect(setItem).not.toHaveBeenCalled();
  });

  it('gives the page its card where the browser stores nothing', () => {
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(changeQueue((queue) => ({ ...queue, coming })).coming).toEqual(coming);
    expect(readQueue()).toEqual(EMPTY_QUEUE);
  });
});

describe('readQueue', () => {
  it('is empty where the browser refuses its storage', () => {
    vi.spyOn(localStorage, 'getItem').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(readQueue()).toEqual(EMPTY_QUEUE);
  });

  it('is empty where the browser has cleared it with its history', () => {
    changeQueue((queue) => ({ ...queue, coming }));
    localStorage.clear();
    expect(readQueue()).toEqual(EMPTY_QUEUE);
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_QUEUE } from '../../utils/domain/queue.ts';
import { emptiedOn, forgetEmptied } from '../../utils/services/emptied-store.ts';
import { recordNewStore } from '../../utils/services/new-store.ts';
import { changeQueue } from '../../utils/services/queue-store.ts';

beforeEach(() => localStorage.clear());

describe('recordNewStore', () => {
  it('says nothing to a new reader, who has lost nothing', () => {
    recordNewStore();
    expect(emptiedOn()).toBeUndefined();
    changeQueue(() => ({ ...EMPTY_QUEUE, coming: [] }));
    recordNewStore();
    expect(emptiedOn()).toBeUndefined();
  });

  it('says the day to a reader whose cards were planned from a store that is gone', () => {
    changeQueue(() => ({ ...EMPTY_QUEUE, languages: 'en' }));
    recordNewStore();
    expect(emptiedOn()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    forgetEmptied();
    expect(emptiedOn()).toBeUndefined();
  });
});

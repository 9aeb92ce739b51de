import { describe, expect, it } from 'vitest';
import { createSafety } from '../../utils/services/safety.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { expectErrors } from '../support/errors.ts';

type Given = {
  isAllowed?: boolean;
  isGranted?: boolean;
  isQuestion?: boolean;
  answer?: boolean;
  write?: () => Promise<void>;
};

async function safety(given: Given) {
  const { store } = await openStore();
  const asked: string[] = [];
  const made = createSafety({
    store,
    system: createClock(),
    downloads: {
      isAllowed: async () => given.isAllowed ?? false,
      async ask() {
        asked.push('downloads');
        return given.answer ?? true;
      },
      write: given.write ?? (async () => {}),
    },
    persistence: {
      isGranted: async () => given.isGranted ?? false,
      async ask() {
        asked.push('persistence');
        return given.answer ?? true;
      },
      isQuestion: given.isQuestion ?? false,
    },
  });
  await made.load();
  return { made, asked };
}

describe('createSafety', () => {
  it('asks the browser by itself where that asks the reader nothing', async () => {
    const { made, asked } = await safety({ answer: false });
    expect(asked).toEqual(['persistence']);
    expect(made.state.get()).toMatchObject({ isPersisted: false, canAsk: false });
  });

  it('asks nothing where the browser keeps the notes already', async () => {
    const { made, asked } = await safety({ isGranted: true, isQuestion: true });
    expect(asked).toEqual([]);
    expect(made.state.get()).toMatchObject({ isPersisted: true, canAsk: false });
  });

  it('puts no question to the reader before the reader asks for it', async () => {
    const { made, asked } = await safety({ isQuestion: true });
    expect(asked).toEqual([]);
    expect(made.state.get()).toMatchObject({ isPersisted: false, canAsk: true });
    await made.onPersist();
    expect(asked).toEqual(['persistence']);
    expect(made.state.get()).toMatchObject({ isPersisted: true, canAsk: false });
  });

  it('can be asked again where the answer was no', async () => {
    const { made } = await safety({ isQuestion: true, answer: false });
    await made.onPersist();
    expect(made.state.get()).toMatchObject({ isPersisted: false, canAsk: true });
  });

  it('makes the first backup as soon as it may, and none where it may not', async () => {
    const { made } = await safety({});
    await made.onAllow();
    expect(made.state.get()).toMatchObject({ isAllowed: true, status: 'idle', last: { place: 0 } });
    const { made: refused } = await safety({ answer: false });
    await refused.onAllow();
    expect(refused.state.get()).toMatchObject({ isAllowed: false, last: undefined });
  });

  it('says where a backup could not be written', async () => {
    expectErrors();
    const { made } = await safety({
      isAllowed: true,
      write: () => Promise.reject(new Error('no room')),
    });
    await made.onBackUp();
    expect(made.state.get()).toMatchObject({ status: 'failed', last: undefined });
  });
});

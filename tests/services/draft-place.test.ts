import { describe, expect, it } from 'vitest';
import { claimDraftPlace } from '../../utils/services/draft-place.ts';
import { createClock } from '../support/clock.ts';

const { newId } = createClock();
const aMoment = () => new Promise((resolve) => setTimeout(resolve));

describe('claimDraftPlace', () => {
  it('gives the place to the first page, and a place of its own to each page beside it', async () => {
    const first = await claimDraftPlace('newtab', 'a thought', newId);
    const second = await claimDraftPlace('newtab', 'a thought', newId);
    const third = await claimDraftPlace('newtab', 'a thought', newId);
    expect(first).toMatchObject({ surface: 'newtab', isOurs: true });
    expect([second.isOurs, third.isOurs]).toEqual([false, false]);
    expect(new Set([first, second, third].map(({ surface }) => surface)).size).toBe(3);
    expect(second.surface.startsWith('newtab:')).toBe(true);
    first.release();
  });

  it('gives the place to another page once the first has left it', async () => {
    const first = await claimDraftPlace('popup', 'b', newId);
    first.release();
    await aMoment();
    const next = await claimDraftPlace('popup', 'b', newId);
    expect(next).toMatchObject({ surface: 'popup', isOurs: true });
    next.release();
  });

  it('gives the popup and the page, and two thoughts, each their own', async () => {
    const places = [
      await claimDraftPlace('popup', 'c', newId),
      await claimDraftPlace('newtab', 'c', newId),
      await claimDraftPlace('newtab', 'd', newId),
    ];
    expect(places.every(({ isOurs }) => isOurs)).toBe(true);
    for (const { release } of places) release();
  });
});

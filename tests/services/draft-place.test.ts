import { describe, expect, it } from 'vitest';
import { claimDraftPlace } from '../../utils/services/draft-place.ts';
import { createClock } from '../support/clock.ts';

const { newId } = createClock();
const aMoment = () => new Promise((resolve) => setTimeout(resolve));

describe('claimDraftPlace', () => {
  it('gives the place to the first page, and a page beside it a place of its own, the same each time', async () => {
    const first = await claimDraftPlace('newtab', 'a thought', newId);
    const second = await claimDraftPlace('newtab', 'a thought', newId);
    const third = await claimDraftPlace('newtab', 'a thought', newId);
    expect(first.surface).toBe('newtab');
    expect(second.surface).toMatch(/^newtab:./);
    expect(third.surface).toBe(second.surface);
    first.release();
  });

  it('gives the place to another page once the first has left it', async () => {
    const first = await claimDraftPlace('popup', 'b', newId);
    first.release();
    await aMoment();
    const next = await claimDraftPlace('popup', 'b', newId);
    expect(next.surface).toBe('popup');
    next.release();
  });

  it('gives the popup and the page, and two thoughts, each their own', async () => {
    const places = [
      await claimDraftPlace('popup', 'c', newId),
      await claimDraftPlace('newtab', 'c', newId),
      await claimDraftPlace('newtab', 'd', newId),
    ];
    expect(places.map(({ surface }) => surface)).toEqual(['popup', 'newtab', 'newtab']);
    for (const { release } of places) release();
  });
});

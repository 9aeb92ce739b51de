import { describe, expect, it } from 'vitest';
import { identityOf, timeAfter } from '../../utils/services/identity.ts';
import { createClock } from '../support/clock.ts';
import { freshDatabase, freshName } from '../support/database.ts';

describe('identityOf', () => {
  it('is made once, with a seed that is not the install’s name', async () => {
    const database = await freshDatabase();
    const first = await identityOf(database, createClock());
    expect(await identityOf(database, createClock('2030-01-01T00:00Z'))).toEqual(first);
    expect(first.seed).not.toBe(first.install);
  });

  it('is the same for two tabs that are the first ever', async () => {
    const name = freshName();
    const tabs = [await freshDatabase(name), await freshDatabase(name)];
    const [one, other] = await Promise.all(tabs.map((tab) => identityOf(tab, createClock())));
    expect(other).toEqual(one);
  });
});

describe('timeAfter', () => {
  it('is after all that was seen, and bears the name of this install', () => {
    const clock = createClock();
    const next = timeAfter(clock, { seed: 's', install: 'here' });
    const first = next([]);
    clock.set('2020-01-01T00:00Z');
    expect(next([first]) > first).toBe(true);
    expect(next([]).endsWith('-here')).toBe(true);
  });
});

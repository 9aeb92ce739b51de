import { describe, expect, it } from 'vitest';
import { isReplanAsked } from '../../utils/storage/replanning.ts';
import {
  putChoice,
  putSetting,
  settingMadeOnce,
  storedSettings,
} from '../../utils/storage/settings.ts';
import { freshDatabase, freshName } from '../support/database.ts';

describe('putSetting', () => {
  it('stores a value over the one before, with a time after it', async () => {
    const database = await freshDatabase();
    const seen: string[][] = [];
    const timeAfter = (before: string[]) => {
      seen.push(before);
      return `t${seen.length}`;
    };
    await putSetting(database, 'scheme', 'night', timeAfter);
    await putSetting(database, 'scheme', 'paper', timeAfter);
    await putSetting(database, 'rhythm', 'tab', timeAfter);
    expect(await storedSettings(database)).toEqual({ scheme: 'paper', rhythm: 'tab' });
    expect(seen).toEqual([[], ['t1'], []]);
  });
});

describe('putChoice', () => {
  it('stores a value, and asks that what comes be planned anew, in one', async () => {
    const database = await freshDatabase();
    await putSetting(database, 'seed', 'a seed', () => 't1');
    expect(await isReplanAsked(database)).toBe(false);
    await putChoice(database, 'rhythm', 'tab', () => 't2');
    expect(await isReplanAsked(database)).toBe(true);
    expect(await database.get('settings', 'rhythm')).toEqual({
      name: 'rhythm',
      value: 'tab',
      time: 't2',
    });
  });
});

describe('settingMadeOnce', () => {
  it('makes the value when it is first asked for, and never again', async () => {
    const database = await freshDatabase();
    expect(await settingMadeOnce(database, 'seed', () => 'first', 't')).toBe('first');
    expect(await settingMadeOnce(database, 'seed', () => 'second', 't')).toBe('first');
  });

  it('gives two pages that ask at the same time the same value', async () => {
    const name = freshName();
    const [here, there] = [await freshDatabase(name), await freshDatabase(name)];
    const values = await Promise.all([
      settingMadeOnce(here, 'seed', () => 'here', 't'),
      settingMadeOnce(there, 'seed', () => 'there', 't'),
      settingMadeOnce(here, 'seed', () => 'here again', 't'),
    ]);
    expect(new Set(values).size).toBe(1);
    expect(await storedSettings(here)).toEqual({ seed: values[0] });
  });
});

import { describe, expect, it } from 'vitest';
import { namesOfPeople } from '../../utils/storage/people.ts';
import { freshDatabase } from '../support/database.ts';

describe('namesOfPeople', () => {
  it('names those asked for, each once, and passes over who is gone', async () => {
    const database = await freshDatabase();
    for (const id of ['a', 'b']) {
      await database.put('people', { id, name: id.toUpperCase(), foldedName: id, instant: 1 });
    }
    const names = await namesOfPeople(database, ['b', 'gone', 'b']);
    expect([...names]).toEqual([['b', 'B']]);
  });
});

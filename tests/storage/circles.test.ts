import { describe, expect, it } from 'vitest';
import { putCircle, removeCircle, storedCircle } from '../../utils/storage/circles.ts';
import { draftAt, putDraft } from '../../utils/storage/drafts.ts';
import { storedRecords } from '../../utils/storage/stored-records.ts';
import { circleOf, walked } from '../support/circles.ts';
import { freshDatabase } from '../support/database.ts';
import { draftOf } from '../support/samples.ts';

describe('the circle that is running', () => {
  it('is one, as it was written last', async () => {
    const database = await freshDatabase();
    expect(await storedCircle(database)).toBeUndefined();
    const circle = circleOf();
    await putCircle(database, circle);
    const later = walked(circle, [['next', 5000]]);
    await putCircle(database, later, 'relaxed');
    expect(await storedCircle(database)).toEqual(later);
    expect(await database.getAll('circles')).toMatchObject([{ instant: later.clock.at }]);
  });

  it('is in no export', async () => {
    const database = await freshDatabase();
    await putCircle(database, circleOf());
    const records: unknown[] = [];
    for await (const record of storedRecords(database)) records.push(record);
    expect(records).toEqual([]);
  });

  it('leaves nothing when it is over, what was typed at its closing neither, and no other draft out', async () => {
    const database = await freshDatabase();
    const circle = circleOf();
    await putCircle(database, circle);
    await putDraft(database, draftOf({ surface: 'circle', subject: circle.id }));
    await putDraft(database, draftOf({ surface: 'circle', subject: 'another' }));
    await removeCircle(database, circle.id);
    expect(await storedCircle(database)).toBeUndefined();
    expect(await draftAt(database, ['circle', circle.id])).toBeUndefined();
    expect(await draftAt(database, ['circle', 'another'])).toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import {
  askHash,
  PEOPLE_HASH,
  personHash,
  practiceAddress,
} from '../../utils/domain/practice-address.ts';

describe('practiceAddress', () => {
  it.each([
    ['', { view: 'practice' }],
    ['#', { view: 'practice' }],
    ['#something', { view: 'practice' }],
    ['#person=', { view: 'practice' }],
    [PEOPLE_HASH, { view: 'people' }],
    [personHash('p&1'), { view: 'person', person: 'p&1' }],
    [askHash('n 1'), { view: 'ask', note: 'n 1' }],
  ])('reads %s', (hash, address) => {
    expect(practiceAddress(hash)).toEqual(address);
  });
});

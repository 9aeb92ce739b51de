import { describe, expect, it } from 'vitest';
import { monthsNamed, weekdaysNamed } from '../../../utils/formats/highlights/kindle-months.ts';

describe('monthsNamed', () => {
  it.each([
    ['agosto', [8]],
    ['AGOSTO', [8]],
    ['августа', [8]],
    ['август', [8]],
    ['août', [8]],
    ['aout', [8]],
    ['Ağustos', [8]],
    ['elokuuta', [8]],
    ['באוגוסט', [8]],
    ['Jänner', [1]],
    ['setiembre', [9]],
    ['mai', [5]],
    ['thursday', []],
    ['constructor', []],
    ['', []],
  ])('%s', (word, months) => {
    expect([...monthsNamed(word, false)]).toEqual(months);
  });

  it('knows languages of few readers when it is asked for all', () => {
    expect([...monthsNamed('Lúnasa', false)]).toEqual([]);
    expect([...monthsNamed('Lúnasa', true)]).toEqual([8]);
    expect([...monthsNamed('آب', true)]).toEqual([8]);
  });

  it('has two for a name that two languages give to two months', () => {
    expect([...monthsNamed('listopada', false)].toSorted()).toEqual([10, 11]);
  });
});

describe('weekdaysNamed', () => {
  it.each([
    ['Thursday', [4]],
    ['четверг', [4]],
    ['domingo', [0]],
    ['august', []],
  ])('%s', (word, weekdays) => {
    expect([...weekdaysNamed(word, false)]).toEqual(weekdays);
  });
});

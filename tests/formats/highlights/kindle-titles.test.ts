import { describe, expect, it } from 'vitest';
import { bookNamed } from '../../../utils/formats/highlights/kindle-titles.ts';

describe('bookNamed', () => {
  it.each([
    ['Shore (Nora Vale)', { author: 'Nora Vale', work: 'Shore' }],
    ['\uFEFFShore (Vale, Nora) ', { author: 'Vale, Nora', work: 'Shore' }],
    ['Shore (Vale;Reed;Holm)', { author: 'Vale;Reed;Holm', work: 'Shore' }],
    [
      'Shore (Second Edition) (Vale, Nora)',
      { author: 'Vale, Nora', work: 'Shore (Second Edition)' },
    ],
    ['Shore (Vale (Editor))', { author: 'Vale (Editor)', work: 'Shore' }],
    ['Shore (2013)  ', { work: 'Shore (2013)' }],
    ['Shore  ', { work: 'Shore' }],
    ['(Shore)', { work: '(Shore)' }],
    ['Shore :) (Vale)', { author: 'Vale', work: 'Shore :)' }],
    ['Shore (Vale', { work: 'Shore (Vale' }],
    ['Shore Vale))', { work: 'Shore Vale))' }],
    ['Shore ()', { work: 'Shore ()' }],
    ['Shore (Unknown)', { work: 'Shore' }],
    ['', {}],
  ])('%j', (line, source) => {
    expect(bookNamed(line)).toStrictEqual(source);
  });
});

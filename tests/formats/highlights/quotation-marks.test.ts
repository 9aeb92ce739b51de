import { describe, expect, it } from 'vitest';
import { withoutQuotationMarks } from '../../../utils/formats/highlights/quotation-marks.ts';

describe('withoutQuotationMarks', () => {
  it.each([
    ['“Sit.”', 'Sit.'],
    ['"Sit, don\'t ask."', "Sit, don't ask."],
    ['„Sitz.“', 'Sitz.'],
    ['«Сиди».', 'Сиди.'],
    ['«Сиди»...', '«Сиди»...'],
    ['Сиди «тут».', 'Сиди «тут».'],
    ['«Сиди „тут“».', 'Сиди „тут“.'],
    ['«Сиди «тут»»', 'Сиди «тут»'],
    ['״צה״ל יושב״', 'צה״ל יושב'],
    ['‘Don’t.’', 'Don’t.'],
    ['「座れ」', '座れ'],
    ['“Sit,” he said, “and wait.”', '“Sit,” he said, “and wait.”'],
    ['"Sit," he said, "and wait."', '"Sit," he said, "and wait."'],
    ['”', '”'],
    ['""', '""'],
    ['“Sit.', '“Sit.'],
    ['Sit.', 'Sit.'],
    ['', ''],
  ])('makes of %s: %s', (text, words) => {
    expect(withoutQuotationMarks(text)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { fortunes } from '../../../utils/formats/highlights/fortune.ts';
import { FORTUNE } from '../../support/highlight-files.ts';

describe('fortunes', () => {
  it('has a passage a block, with who said it and without what strikes its letters', () => {
    expect(fortunes(FORTUNE)?.passages).toEqual([
      {
        text: 'A borrowed boat\nis rowed with care.',
        source: { author: 'R. Tamm', work: 'Harbour notes' },
      },
      { text: 'Still is not silent.', source: { author: 'Ines Lund, in a letter' } },
      { text: 'Knock before you are sure.', source: {} },
    ]);
  });

  it('parts at lines of one per cent only, and counts no empty block', () => {
    const found = fortunes('%\n50 %\n% of all\n%\n\n%\nTwo\n%%\nthree');
    expect(found?.passages.map(({ text }) => text)).toEqual(['50 %\n% of all', 'Two\n%%\nthree']);
    expect(found?.counts.blocks).toBe(2);
  });

  it('takes no dash within the words for the end of them', () => {
    const found = fortunes('One\n\t-- two\nthree\n%\n-- alone\n%\n');
    expect(found?.passages).toEqual([
      { text: 'One\n\t-- two\nthree', source: {} },
      { text: '-- alone', source: {} },
    ]);
  });

  it('takes colours and bold letters away', () => {
    expect(fortunes('\u001b[1;31mSit\u001b[0m st\bti\bil\bll\bl\n%\n')?.passages[0]?.text).toBe(
      'Sit still',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { sharedText } from '../../utils/domain/shared-text.ts';
import { BREAD, WINDOW } from '../support/samples.ts';

describe('sharedText', () => {
  it('is the words, then the source on a line of its own', () => {
    expect(sharedText(BREAD)).toBe(
      'Cast your bread on the waters.\n— Ecclesiastes 11:1, World English Bible',
    );
  });

  it('is the words alone where no source is known', () => {
    expect(sharedText(WINDOW)).toBe(WINDOW.text);
  });
});

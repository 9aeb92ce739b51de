import { describe, expect, it } from 'vitest';
import { withoutNotice } from '../../../utils/formats/highlights/kindle-limit.ts';

describe('withoutNotice', () => {
  it.each([
    ['<You have reached the clipping limit for this item>', ''],
    ['Salt and <You have reached the clipping limit for this item>', 'Salt and'],
    ['<您已达到本内容的剪贴上限>', ''],
    ['<Dosegli ste največ izrezkov te knjige>', ''],
  ])('%s', (body, text) => {
    expect(withoutNotice(body)).toEqual({ text, isLimited: true });
  });

  it.each([
    'Salt',
    'a < b and b > c',
    '<b>Salt</b>',
    '<div class="a" id="b" lang="c">',
    'Salt <and wind>',
    '>',
    '',
  ])('leaves %j', (body) => {
    expect(withoutNotice(body)).toEqual({ text: body, isLimited: false });
  });
});

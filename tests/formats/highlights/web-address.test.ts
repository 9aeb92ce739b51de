import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../utils/formats/highlights/web-address.ts';

describe('webAddress', () => {
  it.each(['https://a.example/b?c=d#e', 'HTTP://a.example', 'https://пример.example/путь'])(
    'is %s as it stands',
    (text) => {
      expect(webAddress(` ${text} `)).toBe(text);
    },
  );

  it.each([
    undefined,
    '',
    'a.example',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'https://a.example/ b',
    'https://',
    'https:\u0000//a.example',
    'data:text/html,x',
    'file:///etc/hosts',
    'Harbour notes https://a.example',
  ])('is none for %j', (text) => {
    expect(webAddress(text)).toBeUndefined();
  });
});

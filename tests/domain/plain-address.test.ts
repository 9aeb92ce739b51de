import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenable, plainAddress } from '../../utils/domain/plain-address.ts';

describe('plainAddress', () => {
  it.each([
    ['https://a.example/x?utm_source=n&utm_medium=mail&id=7', 'https://a.example/x?id=7'],
    ['https://a.example/x?fbclid=1', 'https://a.example/x'],
    ['https://a.example/x?GCLID=1&mc_cid=2&mc_eid=3&igshid=4#part', 'https://a.example/x#part'],
    [
      'https://a.example/?q=caf%C3%A9+au%20lait&b=%5B1%5D',
      'https://a.example/?q=caf%C3%A9+au%20lait&b=%5B1%5D',
    ],
    ['https://a.example/?a&b=&a=2', 'https://a.example/?a&b=&a=2'],
    ['https://a.example/?mc=1&utmost=2&ref=3', 'https://a.example/?mc=1&utmost=2&ref=3'],
    ['https://a.example/x#:~:text=one,two', 'https://a.example/x'],
    ['https://a.example/x#part:~:text=one', 'https://a.example/x#part'],
    ['https://ann:secret@a.example/x', 'https://a.example/x'],
    ['file:///home/ann/letter.html?utm_source=x', 'file:///home/ann/letter.html'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
    ['https://xn--e1afmkfd.example/путь', 'https://xn--e1afmkfd.example/%D0%BF%D1%83%D1%82%D1%8C'],
    ['about:reader?url=https%3A%2F%2Fa.example%2Fx%3Futm_source%3Dn', 'https://a.example/x'],
  ])('of %s is %s', (address, plain) => {
    expect(plainAddress(address)).toBe(plain);
  });

  it.each([
    undefined,
    '',
    'nonsense',
    '/x',
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'about:blank',
    'about:srcdoc',
    'about:reader?url=javascript%3Aalert(1)',
    'chrome-extension://abc/x.html',
    'moz-extension://abc/x.html',
    'view-source:https://a.example/',
    'https://',
  ])('of %s is none', (address) => {
    expect(plainAddress(address)).toBeUndefined();
  });

  it('is without its parameters where they are longer than any address', () => {
    expect(plainAddress(`https://a.example/x?q=${'y'.repeat(5000)}`)).toBe('https://a.example/x');
    expect(plainAddress(`https://a.example/${'y'.repeat(5000)}`)).toBeUndefined();
  });

  it('is the same again, of whatever was made plain', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const plain = plainAddress(address);
        expect(plainAddress(plain)).toBe(plain);
        expect(plain && isOpenable(plain)).toBe(true);
      }),
    );
  });
});

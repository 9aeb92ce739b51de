import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfBytes } from '../../utils/formats/text-of-bytes.ts';
import { variants } from '../support/audit.ts';
import { hostileUtf8 } from '../support/hostile.ts';

const bytesOf = (...numbers: number[]) => Uint8Array.from(numbers);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** Cyrillic as windows-1251 has it: а is 0xE0, А 0xC0. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0410 + 0xc0;
  });
const windows1255 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x05d0 + 0xe0;
  });
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const RUSSIAN = 'Кто ждёт на берегу, тоже в плавании. Тишина – это когда слышно другого.';
const HEBREW = 'מי שממתין על החוף גם הוא בדרך. השקט הוא לשמוע את האחר.';
const FRENCH = 'La marée n’oublie personne, elle arrive seulement après. Où es-tu, élève ?';

describe('textOfBytes', () => {
  it('reads UTF-8, with a mark and without, wherever a mark stands', () => {
    for (const text of [RUSSIAN, HEBREW, FRENCH, '', 'a']) {
      expect(textOfBytes(utf8(text))).toEqual({ ok: true, text });
      expect(textOfBytes(utf8(`\ufeff${text}\n\ufeff`))).toEqual({ ok: true, text: `${text}\n` });
    }
  });

  it('reads UTF-16 of both orders, by its mark or by its zero bytes', () => {
    for (const text of [RUSSIAN, HEBREW, FRENCH, 'plain words']) {
      for (const encoded of [utf16le, utf16be]) {
        expect(textOfBytes(encoded(`\ufeff${text}`))).toEqual({ ok: true, text });
        expect(textOfBytes(encoded(text))).toEqual({ ok: true, text });
      }
    }
  });

  it('reads UTF-16 that lost its last byte', () => {
    expect(textOfBytes(utf16le('words and words').slice(0, -1))).toEqual({
      ok: true,
      text: 'words and word',
    });
  });

  it('takes control codes out, but for tabs, line breaks and what strikes a fortune', () => {
    const text = 'a\0b\u0007\tc\r\nd\u007f\u0081e\u0085f\bg\u001b[0mh\fi\vj\u001ak';
    expect(textOfBytes(utf8(text))).toEqual({
      ok: true,
      text: 'ab\tc\r\nde\u0085f\bg\u001b[0mh\ni\njk',
    });
  });

  it.each([
    [
      'windows-1251',
      windows1251(RUSSIAN.replace('ё', 'е').replace('–', '-')),
      RUSSIAN.replace('ё', 'е').replace('–', '-'),
    ],
    ['windows-1255', windows1255(HEBREW), HEBREW],
    ['windows-1252', latin1('après l’été'.replace('’', "'")), "après l'été"],
    [
      'koi8-r',
      bytesOf(0xd4, 0xc9, 0xdb, 0xc9, 0xce, 0xc1, 0x20, 0xc9, 0x20, 0xd3, 0xcf, 0xce),
      'тишина и сон',
    ],
    ['shift_jis', bytesOf(0x90, 0xc3, 0x82, 0xa9, 0x82, 0xc8, 0x8a, 0x43), '静かな海'],
  ])('asks about %s with it first, and reads it when told', (encoding, bytes, text) => {
    const asked = textOfBytes(bytes);
    expect(asked).toMatchObject({ ok: false, reason: 'unknown-encoding' });
    const { guesses = [] } = asked as { guesses?: string[] };
    expect(guesses[0]).toBe(encoding);
    expect(guesses).toEqual([...new Set(guesses)]);
    expect(guesses).toEqual(
      expect.arrayContaining(['windows-1251', 'windows-1252', 'windows-1255']),
    );
    expect(textOfBytes(bytes, encoding)).toEqual({ ok: true, text });
  });

  it('knows each encoding that it guesses', () => {
    const { guesses = [] } = textOfBytes(bytesOf(0xe9, 0x20, 0xe9)) as { guesses?: string[] };
    for (const encoding of guesses) expect(textOfBytes(bytesOf(0x61), encoding).ok).toBe(true);
    expect(guesses.length).toBeGreaterThan(5);
  });

  it('guesses UTF-8 first where it is torn in one place', () => {
    const torn = utf8(RUSSIAN).with(3, 0x41);
    const asked = textOfBytes(torn) as { guesses?: string[] };
    expect(asked.guesses?.[0]).toBe('utf-8');
    expect(textOfBytes(torn, 'utf-8')).toMatchObject({ ok: true });
  });

  it('guesses nothing of what is no text, nor of a label that is none', () => {
    const picture = bytesOf(
      0x89,
      0x50,
      0x4e,
      0x47,
      13,
      10,
      26,
      10,
      0,
      0,
      0,
      13,
      0x49,
      0x48,
      1,
      2,
      3,
    );
    expect(textOfBytes(picture)).toEqual({ ok: false, reason: 'unknown-encoding', guesses: [] });
    const utf32 = bytesOf(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0x62, 0, 0, 0);
    expect(textOfBytes(utf32)).toMatchObject({ ok: false, guesses: [] });
    expect(textOfBytes(utf8('words'), 'no-such-thing').ok).toBe(false);
  });

  it('gives any words back from UTF-8, and from marked UTF-16', () => {
    const words = hostileUtf8.map((text) => text.replace(/[\p{Cc}\ufeff]/gu, ''));
    fc.assert(
      fc.property(words, (text) => {
        expect(textOfBytes(utf8(text))).toEqual({ ok: true, text });
        for (const encoded of [utf16le, utf16be]) {
          expect(textOfBytes(encoded(`\ufeff${text}`))).toEqual({ ok: true, text });
        }
      }),
    );
  });

  it('never fails over any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = textOfBytes(bytes);
        if (read.ok) expect(read.text).not.toMatch(/[\0\ufeff]/);
        else expect(Array.isArray(read.guesses)).toBe(true);
      }),
      { numRuns: variants(5000) },
    );
  });

  it('reads 20 MB', () => {
    const line = utf8(`${RUSSIAN}\n`);
    const bytes = new Uint8Array(20_000_000).map((_, at) => line[at % line.length] ?? 0);
    const whole = bytes.subarray(0, bytes.length - (bytes.length % line.length));
    const read = textOfBytes(whole);
    expect(read.ok && read.text.length).toBe((whole.length / line.length) * (RUSSIAN.length + 1));
  });
});

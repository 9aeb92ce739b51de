// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { circleKey } from '../../components/circle-keys.ts';

function pressed(init: KeyboardEventInit, tag = 'body'): string | undefined {
  const target = tag === 'body' ? document.body : document.createElement(tag);
  let key: string | undefined;
  target.addEventListener(
    'keydown',
    (event) => {
      key = circleKey(event as KeyboardEvent);
    },
    { once: true },
  );
  target.dispatchEvent(new KeyboardEvent('keydown', init));
  return key;
}

describe('circleKey', () => {
  it.each<[KeyboardEventInit, string | undefined]>([
    [{ key: ' ' }, 'main'],
    [{ key: 'p', code: 'KeyP' }, 'pause'],
    [{ key: 'P', code: 'KeyP', shiftKey: true }, 'pause'],
    [{ key: 'з', code: 'KeyP' }, 'pause'],
    [{ key: 'פ', code: 'KeyP' }, 'pause'],
    [{ key: 'к', code: 'KeyR' }, 'rules'],
    // On a Dvorak keyboard the key of R writes p.
    [{ key: 'p', code: 'KeyR' }, 'pause'],
    [{ key: '+' }, 'more'],
    [{ key: '=' }, 'more'],
    [{ key: '-' }, 'less'],
    [{ key: 'Escape' }, 'end'],
    [{ key: 'r', ctrlKey: true }, undefined],
    [{ key: 'p', metaKey: true }, undefined],
    [{ key: ' ', repeat: true }, undefined],
    [{ key: 'x', code: 'KeyX' }, undefined],
    [{ key: 'Tab' }, undefined],
  ])('%o is %s', (init, meaning) => {
    expect(pressed(init)).toBe(meaning);
  });

  it('means the same where nothing at all has the focus', () => {
    let key: string | undefined;
    document.addEventListener(
      'keydown',
      (event) => {
        key = circleKey(event);
      },
      { once: true },
    );
    document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }));
    expect(key).toBe('main');
  });

  it('leaves to a field what is typed in it, and Space to the button that has the focus', () => {
    for (const tag of ['input', 'textarea', 'select'])
      for (const key of [' ', 'p', '-', 'Escape']) expect(pressed({ key }, tag)).toBeUndefined();
    expect(pressed({ key: ' ' }, 'button')).toBeUndefined();
    expect(pressed({ key: 'p', code: 'KeyP' }, 'button')).toBe('pause');
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { turningKeys, turningOf } from '../../components/read-keys.ts';
import type { Direction } from '../../utils/domain/text-direction.ts';

function pressed(init: KeyboardEventInit, direction: Direction, tag = 'button') {
  const target = document.createElement(tag);
  let turning: string | undefined;
  target.addEventListener('keydown', (event) => {
    turning = turningOf(event as KeyboardEvent, direction);
  });
  target.dispatchEvent(new KeyboardEvent('keydown', init));
  return turning;
}

describe('turningOf', () => {
  it.each<[string, Direction, string | undefined]>([
    ['ArrowRight', 'ltr', 'forward'],
    ['ArrowLeft', 'ltr', 'back'],
    ['ArrowLeft', 'rtl', 'forward'],
    ['ArrowRight', 'rtl', 'back'],
    ['ArrowDown', 'ltr', undefined],
    [' ', 'ltr', undefined],
    ['PageDown', 'ltr', undefined],
  ])('%s in a book that runs %s turns %s', (key, direction, turning) => {
    expect(pressed({ key }, direction)).toBe(turning);
  });

  it('leaves the arrows to a field, and to the browser with another key', () => {
    for (const tag of ['input', 'textarea', 'select'])
      expect(pressed({ key: 'ArrowRight' }, 'ltr', tag)).toBeUndefined();
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      expect(pressed({ key: 'ArrowRight', [held]: true }, 'ltr')).toBeUndefined();
  });
});

describe('turningKeys', () => {
  it('are those that turn', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const { forward, back } = turningKeys(direction);
      expect(pressed({ key: forward }, direction)).toBe('forward');
      expect(pressed({ key: back }, direction)).toBe('back');
    }
  });
});

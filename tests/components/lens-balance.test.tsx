// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { LensBalance } from '../../components/lens-balance.tsx';
import { axeViolations, show } from '../support/views.ts';

const balance = (inward: number, outward: number) =>
  show(<LensBalance counts={new Map(Object.entries({ inward, outward }))} />);

/** Where each length begins and how long it is, in parts of the whole. */
function lengths(container: Element): [number, number][] {
  const [, , width = 0] = (container.querySelector('svg')?.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  return [...container.querySelectorAll('rect')].map((rect) => [
    Number(rect.getAttribute('x') ?? 0) / width,
    Number(rect.getAttribute('width')) / width,
  ]);
}

it('says both numbers, and shows them as two lengths that together are the whole', async () => {
  const { container } = balance(1200, 400);
  expect(container.textContent).toBe('1,200 inward400 outward');
  const [[, inward], [start, outward]] = lengths(container) as [[number, number], [number, number]];
  expect(inward / outward).toBeCloseTo(3);
  expect(start).toBeGreaterThan(inward);
  expect(start + outward).toBeCloseTo(1);
  expect(await axeViolations(container)).toEqual([]);
});

it('has words for who does not see the picture', () => {
  balance(1, 2);
  expect(screen.getByRole('img', { name: 'Inward 33%, outward 67%' })).toBeTruthy();
});

it('is one whole length where all notes are of one lens', () => {
  const { container } = balance(0, 7);
  expect(lengths(container)).toEqual([
    [0, 0],
    [0, 1],
  ]);
});

it('is absent where no note has a lens', () => {
  expect(balance(0, 0).container.textContent).toBe('');
  expect(show(<LensBalance counts={new Map()} />).container.innerHTML).toBe('');
});

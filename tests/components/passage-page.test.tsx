// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { PassagePage, type PassagePageProps } from '../../components/passage-page.tsx';
import type { Passage } from '../../utils/domain/passage.ts';
import { axeViolations, show } from '../support/views.ts';

const PASSAGE: Passage = {
  id: 'a',
  deck: 'passages',
  text: 'In the morning\nthe street was another street.',
  language: 'en',
  source: { work: 'On rain', url: 'https://a.example/rain' },
  link: 'https://a.example/rain#:~:text=In%20the',
};

function view(rest: Partial<PassagePageProps> = {}) {
  const props = { sentence: undefined, passage: undefined, isGone: false, problem: undefined };
  return (
    <PassagePage {...props} {...rest}>
      {rest.children}
    </PassagePage>
  );
}

const wayBack = () => screen.queryByRole('link')?.getAttribute('href') ?? undefined;

describe('PassagePage', () => {
  it('shows the passage with the way back to it', async () => {
    const { container, rerender } = show(view({ passage: PASSAGE, sentence: 'Kept.' }));
    expect(container.querySelector('blockquote')?.textContent).toBe(PASSAGE.text);
    expect(container.textContent).toContain('Kept.');
    expect(wayBack()).toBe(PASSAGE.link);
    expect(await axeViolations(container)).toEqual([]);
    const { link: _, ...plain } = PASSAGE;
    rerender(view({ passage: plain }));
    expect(wayBack()).toBe('https://a.example/rain');
  });

  it('opens nothing that runs', () => {
    const link = 'javascript:alert(1)';
    show(view({ passage: { ...PASSAGE, link, source: { url: link } } }));
    expect(wayBack()).toBeUndefined();
  });

  it('says where the passage is gone', () => {
    const { container } = show(view({ isGone: true }));
    expect(container.textContent).toBe('This passage is not here any more.');
  });
});

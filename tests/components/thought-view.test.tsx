// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ThoughtView } from '../../components/thought-view.tsx';
import { BREAD, WINDOW } from '../support/samples.ts';
import { axeViolations, show } from '../support/views.ts';

describe('ThoughtView', () => {
  it('is a quotation in the language of the thought, with its source as a citation', async () => {
    const { container } = show(<ThoughtView thought={BREAD} />);
    const quote = container.querySelector('blockquote');
    expect(quote?.textContent).toBe(BREAD.text);
    expect(quote?.lang).toBe('en');
    expect(container.querySelector('cite')?.textContent).toBe(
      'Ecclesiastes 11:1, World English Bible',
    );
    expect(await axeViolations(container)).toEqual([]);
  });

  it('has the source on the side of the words, and each in its own direction', () => {
    const { container } = show(
      <ThoughtView thought={{ ...WINDOW, text: 'שלח לחמך', source: { author: 'Ann Gray' } }} />,
    );
    // Letters that say a direction by themselves would take it from the words: `dir` hides them.
    const sided = container.querySelector('figure[dir="auto"]');
    expect(sided?.querySelector('blockquote[dir], figcaption[dir]')).toBeNull();
    expect(sided?.querySelector('figcaption > cite[dir="auto"]')?.textContent).toBe('Ann Gray');
  });

  it('leads to its page from its source, and runs nothing', () => {
    const source = { work: 'On rain', url: 'https://a.example/rain' };
    const { rerender } = show(<ThoughtView thought={{ ...WINDOW, source }} />);
    const link = () => screen.queryByRole('link', { name: 'On rain' })?.getAttribute('href');
    expect(link()).toBe('https://a.example/rain');
    const there = 'https://a.example/rain#:~:text=In%20the';
    rerender(<ThoughtView thought={{ ...WINDOW, source, link: there }} />);
    expect(link()).toBe(there);
    const bad = { work: 'On rain', url: 'javascript:alert(1)' };
    rerender(<ThoughtView thought={{ ...WINDOW, source: bad }} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('On rain')).toBeDefined();
  });

  it('has no citation where no source is known', () => {
    const { container } = show(<ThoughtView thought={WINDOW} />);
    expect(container.querySelector('cite')).toBeNull();
  });

  it('shows markup as text', () => {
    const text = '<script>alert(1)</script> & <b>bold</b>';
    const { container } = show(<ThoughtView thought={{ ...WINDOW, text }} />);
    expect(container.querySelector('blockquote')?.textContent).toBe(text);
    expect(container.querySelector('script, b')).toBeNull();
  });

  it('carries a long thought and a short one at different sizes', () => {
    const lengthOf = (text: string) => {
      const { container } = show(<ThoughtView thought={{ ...WINDOW, text }} />);
      return container.querySelector<HTMLElement>('blockquote')?.dataset.length;
    };
    expect([20, 60, 61, 130, 131, 180].map((length) => lengthOf('a'.repeat(length)))).toEqual([
      'short',
      'short',
      'medium',
      'medium',
      'long',
      'long',
    ]);
  });

  it('has place for what a page puts under it', () => {
    show(
      <ThoughtView thought={WINDOW}>
        <button type="button">More</button>
      </ThoughtView>,
    );
    expect(screen.getByRole('button', { name: 'More' })).toBeDefined();
  });
});

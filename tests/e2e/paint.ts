// Owns what the browser itself says about the first paint of a page.
import type { Page } from 'puppeteer-core';

export type Paint = {
  /** Milliseconds from the start of the navigation. */
  firstMs: number;
  largestMs: number;
  /** The name of the element that was largest. */
  largest: string;
  /** The sum of layout shifts since the first paint; Firefox does not tell, and answers 0. */
  shift: number;
};

/** Waits until the page has come to rest, and answers its paint timings. */
export async function paintOf(page: Page): Promise<Paint> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  return await page.evaluate(async () => {
    const entriesOf = (type: string) =>
      new Promise<PerformanceEntry[]>((done) => {
        if (!PerformanceObserver.supportedEntryTypes.includes(type)) done([]);
        const observer = new PerformanceObserver((list) => done(list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => done([]), 100);
      });
    const paints = performance.getEntriesByType('paint');
    const largest = (await entriesOf('largest-contentful-paint')).at(-1) as
      | (PerformanceEntry & { element: Element | null })
      | undefined;
    const shifts = (await entriesOf('layout-shift')) as (PerformanceEntry & { value: number })[];
    const firstMs = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? -1;
    // What moves before that moves unseen: Chromium's own foot comes under its second new tab.
    const seen = shifts.filter(({ startTime }) => startTime >= firstMs);
    return {
      firstMs,
      largestMs: largest?.startTime ?? -2,
      largest: largest?.element?.tagName ?? '',
      shift: seen.reduce((sum, { value }) => sum + value, 0),
    };
  });
}

export type Frame = {
  ms: number;
  text: string;
  /** Text in a face that is still being loaded is not drawn, for a tenth of a second at most. */
  isFaceLoading: boolean;
  boxes: string;
};

/** A doctored page's frames from the first that was painted on; see doctored-page.js. */
export async function firstFrames(page: Page): Promise<Frame[]> {
  await page.waitForFunction(() => performance.now() > 1600);
  const { frames, firstMs } = await page.evaluate(() => ({
    frames: (globalThis as unknown as { testFrames: Frame[] }).testFrames,
    firstMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  // Frames are counted before they are painted: the last before that instant is the first seen.
  const first = frames.findLastIndex(({ ms }) => ms <= firstMs);
  return frames.slice(Math.max(first, 0));
}

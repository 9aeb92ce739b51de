// Owns how alike two pictures are, told by a page's own canvas: no package is needed for that.
import type { Page } from 'puppeteer-core';

/** A block's mean may be this far from the other's, of 255, in each colour. */
const TOLERANCE = 24;

/** Pixels to a side. Larger than the edge of a letter, whose grey differs from machine to machine. */
const BLOCK = 4;

export type Likeness = {
  /** The share of blocks that differ; 1 where the sizes do. */
  differing: number;
  /** The second picture, faint, with what differs in red: a PNG in base64. */
  difference: string;
};

/** Compares two PNGs in base64, in any page that may show pictures from `data:`. */
export async function likenessOf(page: Page, before: string, now: string): Promise<Likeness> {
  return await page.evaluate(
    async (pictures, block, tolerance) => {
      const [one, other] = await Promise.all(
        pictures.map(async (base64) => {
          const picture = new Image();
          picture.src = `data:image/png;base64,${base64}`;
          await picture.decode();
          return picture;
        }),
      );
      if (!one || !other) throw new Error('There are two pictures to compare');
      const { width, height } = other;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('There is no canvas');
      const pixelsOf = (picture: HTMLImageElement) => {
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      };
      const [a, b] = [pixelsOf(one), pixelsOf(other)];
      /** The mean difference of one colour over a block. */
      const apart = (left: number, top: number, colour: number) => {
        let sum = 0;
        for (let y = top; y < top + block; y += 1)
          for (let x = left; x < left + block; x += 1) {
            const at = (y * width + x) * 4 + colour;
            sum += (a[at] ?? 0) - (b[at] ?? 0);
          }
        return Math.abs(sum) / block ** 2;
      };
      context.fillStyle = 'rgb(255 255 255 / 70%)';
      context.fillRect(0, 0, width, height);
      context.fillStyle = 'red';
      let count = 0;
      let all = 0;
      for (let top = 0; top + block <= height; top += block)
        for (let left = 0; left + block <= width; left += block) {
          all += 1;
          if (![0, 1, 2].some((colour) => apart(left, top, colour) > tolerance)) continue;
          count += 1;
          context.fillRect(left, top, block, block);
        }
      const isOneSize = one.width === width && one.height === height;
      const difference = canvas.toDataURL('image/png').split(',')[1] ?? '';
      return { differing: isOneSize ? count / all : 1, difference };
    },
    [before, now],
    BLOCK,
    TOLERANCE,
  );
}

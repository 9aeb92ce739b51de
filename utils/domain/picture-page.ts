// The formats and the schemes of pictures, and the page that each format is: its margins, and how large its words may be.

export const PICTURE_FORMATS = ['square', 'tall', 'wide'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export const PICTURE_SCHEMES = ['paper', 'night'] as const;
export type PictureScheme = (typeof PICTURE_SCHEMES)[number];

/** All in pixels of the picture. The words are no larger than `largest` and no smaller than `smallest`. */
export type Page = {
  width: number;
  height: number;
  margin: number;
  top: number;
  /** Where the words end at the latest, and where the mark stands. */
  foot: number;
  mark: number;
  largest: number;
  smallest: number;
};

export const PAGES: Record<PictureFormat, Page> = {
  square: page(1080, 1080, { margin: 128, top: 120, foot: 900, mark: 968, largest: 84 }, 28),
  // Where stories are shown, the upper and the lower seventh lie under the buttons of others.
  tall: page(1080, 1920, { margin: 120, top: 260, foot: 1590, mark: 1660, largest: 92 }, 26),
  wide: page(1200, 630, { margin: 112, top: 72, foot: 500, mark: 548, largest: 68 }, 26),
};

function page(
  width: number,
  height: number,
  rest: Omit<Page, 'width' | 'height' | 'smallest'>,
  smallest: number,
): Page {
  return { width, height, ...rest, smallest };
}

// A thought as a picture: laid out, drawn on a canvas of this machine, and made a PNG.
import {
  type MeasureAt,
  type PicturedThought,
  type PictureLayout,
  pictureLayout,
} from '../domain/picture-layout.ts';
import type { PictureFormat, PictureScheme } from '../domain/picture-page.ts';
import { sourceLine } from '../domain/thought.ts';
import { reportError } from './report-error.ts';

export type Picture = Pick<PictureLayout, 'width' | 'height' | 'isCut'> & { blob: Blob };

/** The colours of the pages, as page.css has them. */
export const PICTURE_COLOURS: Record<
  PictureScheme,
  Record<'paper' | 'ink' | 'quiet' | 'accent', string>
> = {
  paper: { paper: '#f8f5ee', ink: '#23201b', quiet: '#655e53', accent: '#8c3b28' },
  night: { paper: '#171614', ink: '#e8e2d6', quiet: '#a39b8d', accent: '#e09a82' },
};

/** The faces of thoughts, as page.css has them. */
const FAMILIES = 'Literata, "Frank Ruhl Libre", David, "Noto Serif Hebrew", serif';

/** `icon.svg` without its ground, in its units: a ring, and an arrow out of it. */
const MARK = {
  left: 20.5,
  middle: 64,
  width: 94,
  stroke: 11,
  arrow: 'M72 64h36m-15-16 16 16-16 16',
};

/**
 * Loads the files of the faces that these very letters want. A canvas asks for none by itself, and
 * the page has loaded only those of the thoughts it has shown.
 */
async function loadFaces(letters: string): Promise<void> {
  try {
    await document.fonts.load(`48px ${FAMILIES}`, letters);
  } catch (error) {
    // What stands in for them on the page does so here.
    reportError('the faces of the picture', error);
  }
}

/** Widths on this canvas, each asked for once. */
function createMeasure(context: CanvasRenderingContext2D): MeasureAt {
  const known = new Map<string, number>();
  return (text, size) => {
    const name = `${size} ${text}`;
    let width = known.get(name);
    if (width === undefined) {
      context.font = `${size}px ${FAMILIES}`;
      width = context.measureText(text).width;
      known.set(name, width);
    }
    return width;
  };
}

function drawMark(
  context: CanvasRenderingContext2D,
  { mark: { x, y, size }, direction }: PictureLayout,
): void {
  const scale = size / MARK.width;
  context.save();
  context.translate(direction === 'rtl' ? x - size : x, y);
  context.scale(scale, scale);
  context.translate(-MARK.left, -MARK.middle);
  context.lineWidth = MARK.stroke;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const ring = new Path2D();
  ring.arc(52, MARK.middle, 26, 0, 2 * Math.PI);
  context.stroke(ring);
  context.stroke(new Path2D(MARK.arrow));
  context.restore();
}

function draw(
  context: CanvasRenderingContext2D,
  layout: PictureLayout,
  scheme: PictureScheme,
): void {
  const colours = PICTURE_COLOURS[scheme];
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, layout.width, layout.height);
  context.textAlign = layout.direction === 'rtl' ? 'right' : 'left';
  context.textBaseline = 'alphabetic';
  for (const { text, direction, x, y, size, isSource } of layout.lines) {
    context.direction = direction;
    context.font = `${size}px ${FAMILIES}`;
    context.fillStyle = isSource ? colours.quiet : colours.ink;
    context.fillText(text, x, y);
  }
  context.strokeStyle = colours.accent;
  drawMark(context, layout);
}

/** Draws `thought`. Rejects where the browser gives no canvas or makes no file of it. */
export async function drawnPicture(
  thought: PicturedThought,
  format: PictureFormat,
  scheme: PictureScheme,
): Promise<Picture> {
  await loadFaces(`${thought.text}${sourceLine(thought.source) ?? ''}`);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no canvas');
  const layout = pictureLayout(thought, format, createMeasure(context));
  canvas.width = layout.width;
  canvas.height = layout.height;
  draw(context, layout, scheme);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('no picture');
  const { width, height, isCut } = layout;
  return { blob, width, height, isCut };
}

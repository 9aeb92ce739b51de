// The text directive that leads back to a range, made by the polyfill's generator: it has the
// browser's own rules of what is found and checks that nothing else is found before.
import { generateFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { TextFragment } from '../../formats/page/text-fragment.ts';

/** What its generator answers where it has found a directive. */
const SUCCESS = 0;

/** Undefined where none is found that leads there alone, or none within the half second that the generator takes at most. */
export function fragmentOfRange(range: Range): TextFragment | undefined {
  // It wants a selection and widens its range to whole words: neither is to be seen on the page.
  const { status, fragment } = generateFragment({ getRangeAt: () => range.cloneRange() });
  if (status !== SUCCESS || fragment === undefined) return undefined;
  const { textStart, textEnd, prefix, suffix } = fragment;
  return {
    textStart,
    ...(textEnd && { textEnd }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
}

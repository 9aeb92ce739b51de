// Links that open a page at a passage: WICG, Scroll to Text Fragment, section 3.3.

/** The parts of a text directive, as words. */
export type TextFragment = {
  textStart: string;
  textEnd?: string;
  prefix?: string;
  suffix?: string;
};

/** A dash beside a comma means context, and encodeURIComponent leaves it as it is. */
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}

/** `address`, which may have a fragment of its own but no directive, with the directive. */
export function fragmentLink(address: string, fragment: TextFragment): string {
  const { textStart, textEnd, prefix, suffix } = fragment;
  const directive = [
    prefix && `${encoded(prefix)}-`,
    encoded(textStart),
    textEnd && encoded(textEnd),
    suffix && `-${encoded(suffix)}`,
  ].filter(Boolean);
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive.join()}`;
}

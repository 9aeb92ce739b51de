// Text as a screen or a printer would have shown it: one kind of line break, and
// none of the codes that once struck letters twice or coloured them.

const ESCAPE = '\u001b';
/** ECMA-48, sections 5.3 and 5.4, behind the escape: a control sequence, or one letter. */
const SEQUENCE = /^(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\^_])/;

/** Every line ends in LF. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function withoutSequences(text: string): string {
  if (!text.includes(ESCAPE)) return text;
  const [first = '', ...rest] = text.split(ESCAPE);
  return [first, ...rest.map((part) => part.replace(SEQUENCE, ''))].join('');
}

/** Takes away the last letter of the line that stands in `kept`. */
function strikeLast(kept: string[]) {
  while (kept.at(-1) === '') kept.pop();
  const last = kept.at(-1);
  if (last === undefined || last.endsWith('\n')) return;
  const isPair = /[\udc00-\udfff]/.test(last.slice(-1));
  kept[kept.length - 1] = last.slice(0, isPair ? -2 : -1);
}

/** Letters struck over others, as 'a, backspace, a' for a bold one: the last one stays. */
function withoutOverstrikes(text: string): string {
  if (!text.includes('\b')) return text;
  const [first = '', ...rest] = text.split('\b');
  const kept = [first];
  for (const part of rest) {
    strikeLast(kept);
    kept.push(part);
  }
  return kept.join('');
}

/** The text without byte order marks and control sequences, its lines ended by LF. Lines stay lines. */
export function plainText(text: string): string {
  const lines = withLineFeeds(text.replaceAll('\ufeff', ''));
  return withoutOverstrikes(withoutSequences(lines));
}

// Block quotes in Markdown: each line behind '>', as CommonMark 0.31, section 5.1, has it.

export function blockQuote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** The quote that a text begins with, and what follows it. Undefined where it begins otherwise. */
export function leadingQuote(text: string): { quote: string; rest: string } | undefined {
  if (!text.startsWith('>')) return undefined;
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('>'));
  const quoted = end === -1 ? lines : lines.slice(0, end);
  return {
    quote: quoted.map((line) => line.replace(/^> ?/, '')).join('\n'),
    rest: end === -1 ? '' : lines.slice(end).join('\n'),
  };
}

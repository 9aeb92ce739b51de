// Front matter: the YAML between '---' lines that Obsidian shows as properties.

/** A text, or a list of texts. */
export type Property = string | string[];

const PLAIN = /^(?:\d{4}-\d{2}-\d{2}|[a-z][a-z0-9-]*)$/i;
/** Words that YAML 1.1, which Obsidian reads, takes for true, false or null. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** Allowed raw in JSON, but a line break or forbidden in YAML (1.2, section 5.1; 1.1, section 4.1.4). */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const escaped = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A scalar: plain where nothing can be misread, else double-quoted, which is JSON's string (YAML 1.2, section 1.3). */
function scalar(text: string): string {
  const isPlain = PLAIN.test(text) && !RESERVED.test(text);
  return isPlain ? text : JSON.stringify(text).replace(UNSAFE, escaped);
}

/** One line a property, each ended by LF; absent ones are left out. */
export function yamlOf(properties: Record<string, Property | undefined>): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const text = Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : scalar(value);
    return [`${name}: ${text}\n`];
  });
  return lines.join('');
}

// Front matter: the YAML between '---' lines that Obsidian shows as properties.
import { FAILSAFE_SCHEMA, load } from 'js-yaml';

/** Longer front matter is nobody's notes. In UTF-16 code units. */
const MAX_LENGTH = 65_536;

/** A text, or a list of texts. */
export type Property = string | string[];
export type Properties = Record<string, Property>;

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

const isProperty = (value: unknown): value is Property =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/**
 * The properties that a YAML text holds; every scalar is a text (the failsafe
 * schema). Nested mappings are left out. Undefined for what is not a plain
 * mapping: tags, anchors, aliases, too deep, too long, not YAML.
 */
export function propertiesOf(yaml: string): Properties | undefined {
  if (yaml.length > MAX_LENGTH) return undefined;
  if (yaml.replace(/^\s*#.*$/gm, '').trim() === '') return {};
  try {
    const value = load(yaml, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 8 });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value).filter(([name]) => name !== '__proto__');
    return Object.fromEntries(
      entries.filter((entry): entry is [string, Property] => isProperty(entry[1])),
    );
  } catch {
    return undefined;
  }
}

/** A property that is a text with something in it. */
export function textOf(properties: Properties, name: string): string | undefined {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export type Parts = {
  /** Undefined where there is none. */
  yaml?: string;
  body: string;
};

/**
 * A text in two: what stands between its first line, `fence`, and the next such
 * line, and what follows. Without both of them all is body.
 */
export function partsOf(text: string, fence: '---' | '%%'): Parts {
  if (!text.startsWith(`${fence}\n`)) return { body: text };
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const end = whole.indexOf(`\n${fence}\n`, fence.length);
  if (end === -1) return { body: text };
  const yaml = whole.slice(fence.length + 1, end + 1);
  return { yaml, body: text.slice(end + fence.length + 2) };
}

// Front matter read back, ours and that of others. Apart from the writing of it,
// so that an export loads no YAML parser.
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { Property } from './front-matter.ts';

/** Longer front matter is nobody's notes. In UTF-16 code units. */
const MAX_LENGTH = 65_536;

export type Properties = Record<string, Property>;

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

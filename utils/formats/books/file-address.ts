// Where one file of a book points to: another file of it, and a place there.

export type FileAddress = {
  /** From the book's root, without '.' and '..'. */
  path: string;
  /** The id of an element there. */
  anchor?: string;
};

/** 'mailto:', 'https:', 'C:' */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The folder of a path, with '/' at its end; '' at the root. */
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** Undefined where '..' leads out of the book. */
function withoutDots(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/**
 * What `reference`, as it stands in the file `from`, points to ('../text/a%20b.xhtml#c2').
 * Percent signs are decoded before dots are resolved, so that none are hidden.
 * Undefined where that is no file in the book: an address elsewhere, a way out of it.
 */
export function addressFrom(from: string, reference: string): FileAddress | undefined {
  const trimmed = reference.trim();
  if (SCHEME.test(trimmed) || trimmed.startsWith('//')) return undefined;
  const hash = trimmed.indexOf('#');
  const anchor = hash < 0 ? '' : unescaped(trimmed.slice(hash + 1));
  const file = hash < 0 ? trimmed : trimmed.slice(0, hash);
  const written = unescaped(file.replace(/\?.*$/s, '')).replaceAll('\\', '/');
  const whole = written.startsWith('/') ? written : `${folderOf(from)}${written}`;
  const path = file === '' ? from : withoutDots(whole);
  if (path === undefined || path === '') return undefined;
  return anchor === '' ? { path } : { path, anchor };
}

// The text of a file of XML or HTML out of its bytes, in the encoding that it tells.

const HEAD_BYTES = 1024;
const XML_ENCODING = /^\s*<\?xml[^<>]*?\sencoding\s*=\s*["']([\w.:-]+)/;
const HTML_CHARSET = /<meta\s[^<>]*?charset\s*=\s*["']?([\w.:-]+)/i;

/** XML 1.0, appendix F: by its first bytes, before any word is read. */
function encodingByBytes(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
  const has = (wanted: string) => start.join('').startsWith(wanted);
  if (has('0000feff') || has('fffe0000')) return 'utf-32';
  if (has('efbbbf')) return 'utf-8';
  if (has('feff') || has('003c')) return 'utf-16be';
  return has('fffe') || has('3c00') ? 'utf-16le' : undefined;
}

/** As the file declares it. What can be read as letters of one byte is not in two. */
function encodingByWords(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const told = XML_ENCODING.exec(head)?.[1] ?? HTML_CHARSET.exec(head)?.[1] ?? 'utf-8';
  return /^(?:utf-?16|ucs-2|unicode$|iso-10646-ucs-2)/i.test(told) ? 'utf-8' : told;
}

function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The text, without a byte order mark; a byte that means nothing becomes U+FFFD.
 * Undefined where the encoding is not known and it is not UTF-8.
 */
export function decodedText(bytes: Uint8Array): string | undefined {
  const encoding = encodingByBytes(bytes) ?? encodingByWords(bytes);
  return decoded(bytes, encoding, false) ?? decoded(bytes, 'utf-8', true);
}

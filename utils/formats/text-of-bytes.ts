// Stands in until the reader of encodings is here.

export type TextOfBytes =
  | { ok: true; text: string }
  | { ok: false; reason: 'unknown-encoding'; guesses: string[] };

export function textOfBytes(bytes: Uint8Array, encoding = 'utf-8'): TextOfBytes {
  return { ok: true, text: new TextDecoder(encoding).decode(bytes) };
}

// UUIDv7 (RFC 9562, section 5.7): ids that sort by the time they were made.

/**
 * @param instant milliseconds since 1970, 0 to 2^48 − 1
 * @param random sixteen random bytes, of which ten are used
 */
export function uuidv7(instant: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random);
  for (let index = 0; index < 6; index += 1) {
    bytes[index] = Math.floor(instant / 2 ** (8 * (5 - index))) % 256;
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

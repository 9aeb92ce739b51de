// The name of a sealing, by which the segments of one are told from those of another.
export function sealingName(): string {
  return crypto.randomUUID().slice(0, 8);
}

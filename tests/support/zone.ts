// The machine's time zone, for a while another.

/** Does `work` with the clock of an IANA zone, and gives the machine its own back. */
export function inZone<Value>(zone: string, work: () => Value): Value {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return work();
  } finally {
    process.env.TZ = before;
  }
}

// Owns how much is tried: in `npm test` a part that is chosen with care, in the audit everything.

/** Whether everything is tried with everything: `npm run audit`. */
export const isAudit = process.env.OUTWARD_AUDIT !== undefined;

/** How many variants of `all` to try: all of them in the audit, a fifth otherwise. */
export function variants(all: number): number {
  return isAudit ? all : all / 5;
}

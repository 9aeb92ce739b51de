// What the confirmation on a page asks for when one of its buttons is pressed.
import * as v from 'valibot';
import type { Undo } from '../../domain/kept-passage.ts';

const undo = v.strictObject({
  thought: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  instant: v.pipe(v.number(), v.safeInteger()),
  isNew: v.boolean(),
  mark: v.exactOptional(
    v.strictObject({
      isHidden: v.exactOptional(v.boolean()),
      halfLifeDays: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
    }),
  ),
});

const answer = v.variant('outward', [
  v.strictObject({ outward: v.literal('undo'), undo }),
  v.strictObject({ outward: v.literal('reflect'), thought: undo.entries.thought }),
]);

export type ConfirmationAnswer =
  | { outward: 'undo'; undo: Undo }
  | { outward: 'reflect'; thought: string };

/** Undefined where a message is no such answer: others may be on the same way. */
export function parseAnswer(message: unknown): ConfirmationAnswer | undefined {
  const outcome = v.safeParse(answer, message);
  return outcome.success ? outcome.output : undefined;
}

// The lines of a deck's file: what each may hold, and no more. docs/deck-format.md tells of them.
import * as v from 'valibot';
import { LENSES, THEMES } from '../../domain/theme.ts';
import { source } from '../journal-records.ts';

/** Raised with every change of what a line may hold. */
export const DECK_VERSION = 1;

const words = v.exactOptional(v.string());

export const deckHead = v.strictObject({
  outward: v.literal('deck'),
  version: v.literal(DECK_VERSION),
  name: v.string(),
  language: words,
  licence: words,
  policy: v.picklist(['ring', 'inOrder', 'returning']),
});

export const deckPassage = v.strictObject({
  text: v.string(),
  language: words,
  theme: v.exactOptional(v.picklist(THEMES)),
  lens: v.exactOptional(v.picklist(LENSES)),
  source: v.exactOptional(source),
  tags: v.exactOptional(v.array(v.string())),
});

export const deckEnd = v.strictObject({
  end: v.literal(true),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

// What came of an import: how much is in, and where; or why nothing is.
import { useEffect, useRef } from 'preact/hooks';
import { deckHash } from '../utils/domain/library-address.ts';
import { message } from '../utils/messages/library.ts';
import type { TakingResult } from './library-types.ts';
import { deckName, isolated } from './library-words.ts';

export type LibraryResultProps = {
  result: TakingResult | undefined;
  /** Said while a file is read or taken in. */
  going: 'readingFile' | 'takingIn' | undefined;
  /** Several files were dropped at once, and one is read. */
  wereSeveral: boolean;
};

function resultWords(result: TakingResult): string {
  if (result.kind === 'refused') {
    const { reason } = result;
    const path = result.path ? isolated(result.path) : '';
    return message(`refused.${reason}`, { path }).trim();
  }
  if (result.kind !== 'taken') return message(`taking.${result.kind}`);
  const { passages, notes, deck, deckName: name } = result;
  const called = deckName({ id: deck, ...(name !== undefined && { name }) });
  const taken = message('taken', { count: passages, deck: isolated(called) });
  return notes === 0 ? taken : `${taken} ${message('takenNotes', { count: notes })}`;
}

export function LibraryResult({ result, going, wereSeveral }: LibraryResultProps) {
  const link = useRef<HTMLAnchorElement>(null);
  // The button that was pressed is gone: from here it goes on to what has come in.
  useEffect(() => {
    if (result?.kind === 'taken') link.current?.focus();
  }, [result]);
  const isFailed = !going && (result?.kind === 'refused' || result?.kind === 'not-stored');
  return (
    <div class="library-result">
      <p class={isFailed ? 'status library-failed' : 'status'} role="status">
        {going && message(going === 'readingFile' ? 'readingFile' : 'takingIn')}
        {!going && result && resultWords(result)}
        {wereSeveral && ` ${message('onlyFirst')}`}
      </p>
      {result?.kind === 'taken' && (
        <a ref={link} href={deckHash(result.deck)}>
          {message('toTheDeck')}
        </a>
      )}
    </div>
  );
}

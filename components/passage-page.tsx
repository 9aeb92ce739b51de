// The page of a passage: what came of keeping it, its words with the way back to their page, and
// below them what answers it.
import type { ComponentChildren } from 'preact';
import type { Passage } from '../utils/domain/passage.ts';
import { isOpenable } from '../utils/domain/plain-address.ts';
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { message } from '../utils/messages/keep.ts';
import { ProblemView } from './problem-view.tsx';
import { ThoughtView } from './thought-view.tsx';

export type PassagePageProps = {
  /** What came of keeping, where that is to be said here. */
  sentence: string | undefined;
  passage: Passage | undefined;
  /** There is no passage of this address any more. */
  isGone: boolean;
  problem: StorageProblem | undefined;
  children: ComponentChildren;
};

/** The address that leads to the passage, else to its page. */
function addressOf({ link, source }: Passage): string | undefined {
  return [link, source?.url].find((address) => address !== undefined && isOpenable(address));
}

export function PassagePage({ sentence, passage, isGone, problem, children }: PassagePageProps) {
  const address = passage && addressOf(passage);
  return (
    <>
      {sentence !== undefined && <p class="passage-said">{sentence}</p>}
      {isGone && <p class="passage-said">{message('passageGone')}</p>}
      {passage && (
        <ThoughtView thought={passage}>
          {address !== undefined && (
            <a class="passage-open" href={address} target="_blank" rel="noreferrer">
              {message('openPage')}
            </a>
          )}
        </ThoughtView>
      )}
      {children}
      <ProblemView problem={problem} />
    </>
  );
}

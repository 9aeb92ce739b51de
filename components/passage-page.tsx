// The page of a passage: what came of keeping it, its words with the way back to their page, and
// below them what answers it.
import type { ComponentChildren } from 'preact';
import type { Passage } from '../utils/domain/passage.ts';
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

export function PassagePage({ sentence, passage, isGone, problem, children }: PassagePageProps) {
  return (
    <>
      {sentence !== undefined && <p class="passage-said">{sentence}</p>}
      {isGone && <p class="passage-said">{message('passageGone')}</p>}
      {passage && <ThoughtView thought={passage} />}
      {children}
      <ProblemView problem={problem} />
    </>
  );
}

// The page of the practice: where one can go from it, and the view in sight.
import type { ComponentChildren } from 'preact';
import {
  PEOPLE_HASH,
  PRACTICE_HASH,
  type PracticeAddress,
} from '../utils/domain/practice-address.ts';
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { message } from '../utils/messages/practice.ts';
import { PageHead } from './page-head.tsx';
import { ProblemView } from './problem-view.tsx';

export type PracticePageProps = {
  view: PracticeAddress['view'];
  problem: StorageProblem | undefined;
  children: ComponentChildren;
};

export function PracticePage({ view, problem, children }: PracticePageProps) {
  return (
    <>
      <PageHead here="practice">
        {view !== 'practice' && (
          <a class="quiet-button" href={PRACTICE_HASH}>
            {message('practice')}
          </a>
        )}
        {view !== 'people' && (
          <a class="quiet-button" href={PEOPLE_HASH}>
            {message('people')}
          </a>
        )}
        <a class="quiet-button" href="circle.html">
          {message('withFriends')}
        </a>
      </PageHead>
      <ProblemView problem={problem} />
      {children}
    </>
  );
}

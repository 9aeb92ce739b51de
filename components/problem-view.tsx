// What is wrong with storing, in a sentence, and the way out of it.
import type { StorageProblem } from '../utils/domain/storage-problem.ts';
import { message } from '../utils/messages/problems.ts';

export type ProblemViewProps = { problem: StorageProblem | undefined };

export function ProblemView({ problem }: ProblemViewProps) {
  return (
    <div role="alert">
      {problem && (
        <p class="problem">
          {message(`problem.${problem}`)}{' '}
          {(problem === 'outdated' || problem === 'closed') && (
            <button type="button" class="link-button" onClick={() => location.reload()}>
              {message('reload')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

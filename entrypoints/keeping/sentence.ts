// What is said of keeping a passage, in a sentence or two.
import { type Outcome, PASSAGE_MAX_LENGTH } from '../../utils/domain/kept-passage.ts';
import { message } from '../../utils/messages/keep.ts';

function firstSentence({ said }: Outcome): string {
  if (said === 'kept') return message('kept');
  if (said === 'bare') return message('keptBare');
  if (said === 'already') return message('keptAlready');
  if (said === 'nothing') return message('selectFirst');
  if (said === 'unreadable') return message('unreadable');
  return message('changeFailed');
}

/** The words for an outcome, in the language that is spoken. */
export function sentenceOf(outcome: Outcome): string {
  const cut = outcome.isCut ? [message('keptCut', { limit: PASSAGE_MAX_LENGTH })] : [];
  return [firstSentence(outcome), ...cut].join(' ');
}

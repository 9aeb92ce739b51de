// A confirmation with all its words, in the reader's language and look.
import type { Confirmation } from '../../utils/domain/confirmation.ts';
import type { Outcome } from '../../utils/domain/kept-passage.ts';
import type { Settings } from '../../utils/domain/settings.ts';
import { message, speakOfKeeping } from '../../utils/messages/keep.ts';
import { interfaceLanguage } from '../../utils/services/language.ts';
import { sentenceOf } from './sentence.ts';

export function confirmationOf(outcome: Outcome, settings: Settings): Confirmation {
  const { code, direction } = interfaceLanguage(settings);
  speakOfKeeping(code);
  return {
    outcome,
    sentence: sentenceOf(outcome),
    labels: { undo: message('undo'), reflect: message('reflect') },
    undone: { done: message('takenOut'), failed: message('changeFailed') },
    language: code,
    direction,
    scheme: settings.scheme,
    textSize: settings.textSize,
  };
}

// The reflection's state and actions as its panel takes them.
import type { Reflection } from './reflection.ts';
import { reporting } from './report-error.ts';

export function reflectionProps(reflection: Reflection) {
  const reported = reporting('the reflection panel');
  return {
    ...reflection.state.get(),
    onText: reflection.onText,
    onPerson: reflection.onPerson,
    onAnotherPrompt: () => reported(reflection.onAnotherPrompt()),
    onSkipPrompt: reflection.onSkipPrompt,
    onAskMe: () => reported(reflection.onAskMe()),
    onSave: () => reported(reflection.onSave()),
    onContinue: (draft: Parameters<Reflection['onContinue']>[0]) =>
      reported(reflection.onContinue(draft)),
    onCopy: () => reported(reflection.onCopy()),
  };
}

// The note of a practice: what was written, how sure the reader is, one small
// thing to do; then Save.
import { SURENESS, type Sureness } from '../utils/domain/sensing.ts';
import { message } from '../utils/messages/practice.ts';

export type PracticeNoteProps = {
  text: string;
  sure: Sureness | undefined;
  deed: string;
  onSure(sure: Sureness): void;
  onDeed(deed: string): void;
  onBack(): void;
  onSave(): void;
};

export function PracticeNote(props: PracticeNoteProps) {
  const { text, sure, deed } = props;
  return (
    <>
      {text.trim() === '' ? (
        <p class="practice-about">{message('nothingToSave')}</p>
      ) : (
        <blockquote class="practice-words" dir="auto">
          {text}
        </blockquote>
      )}
      <fieldset class="practice-choices">
        <legend>{message('howSure')}</legend>
        {SURENESS.map((one) => (
          <label key={one} class="practice-choice">
            <input
              type="radio"
              name="sure"
              checked={one === sure}
              onChange={() => props.onSure(one)}
            />
            {message(`sure.${one}`)}
          </label>
        ))}
      </fieldset>
      <label class="practice-field">
        {message('deed')}
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          placeholder={message('deedHint')}
          value={deed}
          onInput={(event) => props.onDeed(event.currentTarget.value)}
        />
      </label>
      <div class="practice-foot">
        <button type="button" class="main-button" onClick={props.onSave}>
          {message('save')}
        </button>
        <button type="button" class="link-button" onClick={props.onBack}>
          {message('back')}
        </button>
      </div>
    </>
  );
}

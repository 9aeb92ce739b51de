// The circle while it runs: the stage with its buttons, what is laid over it, and its keys.
import { CircleControls, mainEvent } from '../../components/circle-controls.tsx';
import { CircleDialog } from '../../components/circle-dialog.tsx';
import { circleKey } from '../../components/circle-keys.ts';
import { RuleList } from '../../components/circle-rules.tsx';
import { CircleStage } from '../../components/circle-stage.tsx';
import { type Circle, isTimed } from '../../utils/domain/circle-state.ts';
import { message } from '../../utils/messages/circle.ts';
import type { CircleKeeping } from '../../utils/services/circle.ts';

export function createRunningView(
  keeping: CircleKeeping,
  draw: () => void,
  reported: (work: Promise<unknown>) => void,
) {
  let laidOver: 'rules' | 'end' | undefined;
  /** Whether the question to end has stopped the clock: who stays lets it go on. */
  let isHeld = false;

  function lay(over: 'rules' | 'end' | undefined): void {
    const { circle } = keeping.state.get();
    if (over === 'end' && circle && isTimed(circle.phase) && !circle.clock.isPaused) {
      isHeld = true;
      keeping.onEvent('pause');
    }
    if (over === undefined && isHeld) {
      isHeld = false;
      keeping.onEvent('goOn');
    }
    laidOver = over;
    draw();
  }

  function overlay(circle: Circle) {
    const close = () => lay(undefined);
    if (laidOver === 'rules') {
      return (
        <CircleDialog title={message('rulesTitle')} onClose={close}>
          <RuleList rules={circle.plan.rules} />
          <button type="button" class="main-button" onClick={close}>
            {message('close')}
          </button>
        </CircleDialog>
      );
    }
    if (laidOver !== 'end') return null;
    return (
      <CircleDialog title={message('endAsk')} onClose={close}>
        <div class="circle-answers">
          <button type="button" class="main-button" onClick={close}>
            {message('stay')}
          </button>
          <button
            type="button"
            class="link-button"
            onClick={() => {
              [laidOver, isHeld] = [undefined, false];
              keeping.onEvent('close');
            }}
          >
            {message(circle.phase === 'words' ? 'toNote' : 'toClosing')}
          </button>
          <button
            type="button"
            class="link-button"
            onClick={() => {
              [laidOver, isHeld] = [undefined, false];
              reported(keeping.end());
            }}
          >
            {message('endNow')}
          </button>
        </div>
      </CircleDialog>
    );
  }

  function view(circle: Circle) {
    if (keeping.state.get().view === 'watching') {
      return (
        <CircleStage circle={circle}>
          <div class="circle-controls">
            <p class="status">{message('watching')}</p>
            <button
              type="button"
              class="link-button"
              onClick={() => reported(keeping.onTakeOver())}
            >
              {message('takeOver')}
            </button>
          </div>
        </CircleStage>
      );
    }
    return (
      <>
        <CircleStage circle={circle}>
          <CircleControls
            circle={circle}
            onEvent={keeping.onEvent}
            onRules={() => lay('rules')}
            onEnd={() => lay('end')}
          />
        </CircleStage>
        {overlay(circle)}
      </>
    );
  }

  function onKey(event: KeyboardEvent): void {
    const { view: shown, circle } = keeping.state.get();
    const key = circleKey(event);
    if (shown !== 'mine' || !circle || circle.phase === 'note' || key === undefined) return;
    if (laidOver !== undefined) {
      if (key === 'rules' && laidOver === 'rules') lay(undefined);
      return;
    }
    event.preventDefault();
    if (key === 'rules' || key === 'end') lay(key);
    else if (key === 'pause') keeping.onEvent(circle.clock.isPaused ? 'goOn' : 'pause');
    else keeping.onEvent(key === 'main' ? mainEvent(circle) : key);
  }

  return { view, onKey };
}

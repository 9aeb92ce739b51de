// Wires the circle: its plan and rules, the turns, the closing note, the keys.
import { render } from 'preact';
import { CircleElsewhere, CircleOver } from '../../components/circle-aside.tsx';
import { CircleNote } from '../../components/circle-note.tsx';
import { CircleRules } from '../../components/circle-rules.tsx';
import { CircleSetup } from '../../components/circle-setup.tsx';
import { ProblemView } from '../../components/problem-view.tsx';
import { CIRCLE_SHARES, type Circle } from '../../utils/domain/circle-state.ts';
import { speakPage } from '../../utils/messages/language.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { type CircleOptions, createCircleKeeping } from '../../utils/services/circle.ts';
import { createClosing } from '../../utils/services/circle-closing.ts';
import { createCircleSetup } from '../../utils/services/circle-setup.ts';
import { reporting } from '../../utils/services/report-error.ts';
import { followLook } from '../every-page/language.ts';
import { createRunningView } from './running.tsx';

export type CirclePageOptions = CircleOptions & { container: HTMLElement; changes: Changes };

const MINUTE_MS = 60_000;

/** How long the friends were together: what passed while nobody looked is not counted. */
function minutesOf({ spent }: Circle): number {
  const shares = CIRCLE_SHARES.filter((share) => share !== 'away');
  return Math.round(shares.reduce((sum, share) => sum + spent[share], 0) / MINUTE_MS);
}

export function startCircle({ container, ...options }: CirclePageOptions): void {
  const { store, system, changes, bell } = options;
  const reported = reporting('the circle');
  const keeping = createCircleKeeping(options);
  const setup = createCircleSetup(system);
  const closing = createClosing(store, system, changes);
  const running = createRunningView(keeping, draw, reported);
  let isSaved = false;

  async function onSave(): Promise<void> {
    isSaved = await closing.onSave();
    if (isSaved) await keeping.end();
  }

  function onNew(): void {
    setup.onAnotherQuestion();
    setup.onBack();
    keeping.clear();
  }

  function planView() {
    const { plan, step, problem } = setup.state.get();
    if (step === 'rules') {
      return (
        <CircleRules
          rules={plan.rules}
          onRule={setup.onRule}
          onBegin={() => reported(keeping.begin(plan))}
          onBack={setup.onBack}
        />
      );
    }
    return (
      <CircleSetup
        plan={plan}
        problem={problem}
        wasRefused={keeping.state.get().wasRefused}
        onSeats={setup.onSeats}
        onName={setup.onName}
        onQuestion={setup.onQuestion}
        onAnotherQuestion={setup.onAnotherQuestion}
        onPlan={(change) => {
          setup.onPlan(change);
          // So that they know what they will hear.
          if (change.hasBell) bell.ringAfter([0]);
        }}
        onRules={setup.onRules}
      />
    );
  }

  function noteView(circle: Circle) {
    return (
      <CircleNote
        {...closing.state.get()}
        question={circle.plan.question.text}
        hasProblem={store.state.get().problem !== undefined}
        onText={closing.onText}
        onSave={() => reported(onSave())}
        onCopy={() => reported(closing.onCopy())}
        onEnd={() => reported(keeping.end())}
      />
    );
  }

  function view() {
    const { view: shown, circle } = keeping.state.get();
    if (shown === 'none') return planView();
    if (shown === 'elsewhere') {
      return (
        <CircleElsewhere
          onWatch={() => reported(keeping.onWatch())}
          onTakeOver={() => reported(keeping.onTakeOver())}
        />
      );
    }
    if (circle === undefined) return null;
    if (shown === 'over') {
      const canUndo = !isSaved && circle.phase === 'note' && closing.state.get().text !== '';
      return (
        <CircleOver
          isSaved={isSaved}
          minutes={minutesOf(circle)}
          canUndo={canUndo}
          onUndo={() => reported(keeping.undoEnd(closing.draft()))}
          onNew={onNew}
        />
      );
    }
    if (shown === 'mine' && circle.phase === 'note') return noteView(circle);
    return running.view(circle);
  }

  function draw(): void {
    render(
      <>
        <ProblemView problem={store.state.get().problem} />
        {view()}
      </>,
      container,
    );
  }

  keeping.state.subscribe(({ view: shown, circle }) => {
    if (shown === 'mine' && circle?.phase === 'note') reported(closing.open(circle));
    if (shown === 'mine') isSaved = false;
    if (shown === 'elsewhere') closing.leave();
    draw();
  });
  for (const { subscribe } of [setup.state, closing.state, store.state]) subscribe(draw);
  followLook(changes, speakPage, draw);
  changes.listen((change) => {
    if (change === 'circle') reported(keeping.onStepElsewhere());
  });
  document.addEventListener('keydown', running.onKey);
  // A page that comes back has the time of now before its first frame.
  document.addEventListener('visibilitychange', () => keeping.onEvent('look'));
  draw();
  reported(setup.load());
  reported(keeping.load());
}

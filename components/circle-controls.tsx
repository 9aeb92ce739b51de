// The buttons of a circle and the key of each. The large one does what comes
// next; a press on another gives the focus back to it, so that Space stays Next.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Circle, type CircleEvent, isTimed } from '../utils/domain/circle-state.ts';
import { canGoRound } from '../utils/domain/circle-turns.ts';
import { message } from '../utils/messages/circle.ts';

export type CircleControlsProps = {
  circle: Circle;
  onEvent(event: CircleEvent): void;
  onRules(): void;
  onEnd(): void;
};

/** What the large button, and Space, does now. */
export function mainEvent({ clock }: Circle): CircleEvent {
  return clock.isPaused ? 'goOn' : 'next';
}

function mainWords({ clock, phase }: Circle): string {
  if (clock.isPaused) return message('goOn');
  return phase === 'handover' || phase === 'opening' ? message('begin') : message('next');
}

/** Screen readers say the key by its `aria-keyshortcuts`. */
function Key({ name }: { name: string }) {
  return (
    <span class="key" aria-hidden="true">
      {name}
    </span>
  );
}

type Control = {
  words: string;
  key?: string;
  shortcut?: string;
  isOff?: boolean;
  onPress(): void;
};

export function CircleControls({ circle, onEvent, onRules, onEnd }: CircleControlsProps) {
  const main = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => main.current?.focus({ preventScroll: true }), []);
  const { phase, clock } = circle;
  const isClock = isTimed(phase);
  const canPass = phase === 'turn' || phase === 'echo';
  const controls: Control[] = [
    {
      words: message('pause'),
      key: 'P',
      isOff: !isClock || clock.isPaused,
      onPress: () => onEvent('pause'),
    },
    {
      words: message('less'),
      key: '−',
      shortcut: '-',
      isOff: !isClock,
      onPress: () => onEvent('less'),
    },
    { words: message('more'), key: '+', isOff: !isClock, onPress: () => onEvent('more') },
    { words: message('pass'), isOff: !canPass, onPress: () => onEvent('pass') },
    { words: message('rules'), key: 'R', onPress: onRules },
    { words: message('endCircle'), key: 'Esc', shortcut: 'Escape', onPress: onEnd },
  ];
  if (canGoRound(circle))
    controls.unshift({ words: message('anotherRound'), onPress: () => onEvent('anotherRound') });
  return (
    <div class="circle-controls">
      <button
        ref={main}
        type="button"
        class="main-button"
        aria-keyshortcuts="Space"
        onKeyDown={(event) => {
          // Enter held down would press it again and again, and race through the seats.
          if (event.repeat) event.preventDefault();
        }}
        onClick={() => onEvent(mainEvent(circle))}
      >
        {mainWords(circle)}
        <Key name={message('space')} />
      </button>
      {controls.map(({ words, key, shortcut = key, isOff = false, onPress }) => (
        <button
          key={words}
          type="button"
          class="quiet-button"
          aria-disabled={isOff}
          {...(shortcut && { 'aria-keyshortcuts': shortcut })}
          onClick={(event) => {
            if (!isOff) onPress();
            if (event.detail > 0) main.current?.focus();
          }}
        >
          {words}
          {key && <Key name={key} />}
        </button>
      ))}
    </div>
  );
}

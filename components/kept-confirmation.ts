// The confirmation that something was kept, on the page where it was: in a shadow tree of its own,
// without Preact, since it stands on pages of others and for some seconds only.
import type { Confirmation } from '../utils/domain/confirmation.ts';
import type { Undo } from '../utils/domain/kept-passage.ts';
import { KEPT_STYLE } from './kept-style.ts';

/** As long as it takes to read it and to decide. */
const LEAVES_AFTER_MS = 8000;

/** A screen reader reads only what changes in a status that is there already. */
const SAYS_AFTER_MS = 100;

export type ConfirmationActions = {
  /** Resolves with whether it is taken out again. */
  undo(undo: Undo): Promise<boolean>;
  reflect(thought: string): Promise<unknown>;
};

export type ShownConfirmation = {
  thought: string | undefined;
  /** Whether a reader can see it. */
  isSeen(): boolean;
  /** Says another sentence in the place of the first, and takes the focus to the first button. */
  sayAgain(sentence: string): void;
  close(): void;
};

function styled(page: Document, shadow: ShadowRoot): void {
  const style = page.createElement('style');
  style.textContent = KEPT_STYLE;
  shadow.append(style);
}

export function showConfirmation(
  page: Document,
  confirmation: Confirmation,
  actions: ConfirmationActions,
): ShownConfirmation {
  const { outcome, labels, undone, language, direction, scheme, textSize } = confirmation;
  const { thought, undo } = outcome;
  const host = page.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const box = page.createElement('div');
  const status = page.createElement('p');
  const buttons = page.createElement('div');
  const ended = new AbortController();
  const { signal } = ended;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(leaving);
    ended.abort();
    host.remove();
  }

  function leaveLater(): void {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      const isInUse = box.matches(':hover') || shadow.activeElement !== null;
      if (!isInUse) close();
    }, LEAVES_AFTER_MS);
  }

  function button(label: string, onPress: (pressed: HTMLButtonElement) => void): void {
    const made = page.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', ({ isTrusted }) => isTrusted && onPress(made), { signal });
    buttons.append(made);
  }

  function onUndo(to: Undo): void {
    for (const one of buttons.querySelectorAll('button')) one.disabled = true;
    const taken = actions.undo(to).catch(() => false);
    taken.then((isDone) => {
      buttons.replaceChildren();
      status.textContent = isDone ? undone.done : undone.failed;
      leaveLater();
    }, close);
  }

  host.dir = direction;
  host.lang = language;
  box.className = 'box is-coming';
  Object.assign(box.dataset, { scheme, textSize });
  status.setAttribute('role', 'status');
  buttons.className = 'actions';
  box.append(status, buttons);
  if (undo) button(labels.undo, () => onUndo(undo));
  if (thought !== undefined)
    button(labels.reflect, () => {
      actions.reflect(thought).catch(() => undefined);
      close();
    });
  styled(page, shadow);
  shadow.append(box);
  page.documentElement.append(host);
  // Above the page's own dialogs, where the browser has such a place.
  host.popover = 'manual';
  host.showPopover?.();

  setTimeout(() => {
    status.textContent = confirmation.sentence;
    box.classList.remove('is-coming');
  }, SAYS_AFTER_MS);
  for (const name of ['pointerleave', 'focusout'] as const)
    box.addEventListener(name, leaveLater, { signal });
  page.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), {
    signal,
    capture: true,
  });
  leaveLater();

  return {
    thought,
    isSeen: () => host.isConnected && host.getBoundingClientRect().width > 0,
    sayAgain(sentence) {
      status.textContent = sentence;
      buttons.querySelector('button')?.focus();
      leaveLater();
    },
    close,
  };
}

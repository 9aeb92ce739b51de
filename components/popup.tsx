// The popup: two tabs, Today and Notes.
import type { ComponentChildren } from 'preact';
import { message } from '../utils/messages/pages.ts';

export type PopupTab = 'today' | 'notes';

export type PopupProps = {
  tab: PopupTab;
  today: ComponentChildren;
  notes: ComponentChildren;
  onTab(tab: PopupTab): void;
  onOptions(): void;
};

const TABS: PopupTab[] = ['today', 'notes'];

/** The arrow keys go between the tabs, as WAI-ARIA's tabs pattern has it. */
function onArrow(event: KeyboardEvent, { tab, onTab }: PopupProps): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const other = tab === 'today' ? 'notes' : 'today';
  onTab(other);
  document.getElementById(`tab-${other}`)?.focus();
}

export function Popup(props: PopupProps) {
  return (
    <>
      <div class="tabs">
        <div role="tablist" onKeyDown={(event) => onArrow(event, props)}>
          {TABS.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`tab-${tab}`}
              aria-selected={props.tab === tab}
              aria-controls={`panel-${tab}`}
              tabIndex={props.tab === tab ? 0 : -1}
              onClick={() => props.onTab(tab)}
            >
              {message(tab)}
            </button>
          ))}
        </div>
        <div class="tabs-end">
          <a class="quiet-button" href="journal.html" target="_blank" rel="noopener">
            {message('journal')}
          </a>
          <a class="quiet-button" href="practice.html" target="_blank" rel="noopener">
            {message('practice')}
          </a>
          <button type="button" class="quiet-button" onClick={props.onOptions}>
            {message('options')}
          </button>
        </div>
      </div>
      <div
        role="tabpanel"
        id="panel-today"
        aria-labelledby="tab-today"
        hidden={props.tab !== 'today'}
      >
        {props.today}
      </div>
      <div
        role="tabpanel"
        id="panel-notes"
        aria-labelledby="tab-notes"
        hidden={props.tab !== 'notes'}
      >
        {props.notes}
      </div>
    </>
  );
}

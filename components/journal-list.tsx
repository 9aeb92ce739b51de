// The list of the journal: however long it is, only the rows near the screen are
// in the page. The row that has the focus, and one being edited, always are.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PAGE_ROWS } from '../utils/domain/row-pages.ts';
import type { RowRange } from '../utils/domain/row-range.ts';
import { createRowWindow, type RowWindow } from './row-window.ts';

export type JournalListProps = {
  label: string;
  /** The ids of all rows, in order. */
  ids: readonly string[];
  /** Changes when the list is another: it then begins at its top. */
  question: number;
  /** A row that stays in the page wherever the reader is. */
  kept: string | undefined;
  row(id: string, index: number): ComponentChildren;
  /** Reads these rows; they can be drawn when it resolves. */
  onNeed(ids: readonly string[]): Promise<void>;
  onError(error: unknown): void;
};

function rowsOf({ first, last }: RowRange, count: number): number[] {
  const from = first * PAGE_ROWS;
  const to = Math.min((last + 1) * PAGE_ROWS, count);
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** The row in which the focus is. */
function focusedRow(list: HTMLElement | null): string | undefined {
  const active = document.activeElement;
  if (!list || !active || !list.contains(active)) return undefined;
  return active.closest<HTMLElement>('[data-id]')?.dataset.id;
}

export function JournalList(props: JournalListProps) {
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [, redraw] = useState(0);
  const made = useRef<RowWindow>(null);
  made.current ??= createRowWindow({
    onNeed(range) {
      const { ids, onNeed } = latest.current;
      const near = [
        ...rowsOf(made.current?.range() ?? range, ids.length),
        ...rowsOf(range, ids.length),
      ];
      const pinned = [focusedRow(list.current), latest.current.kept];
      const wanted = [...near.map((row) => ids[row]), ...pinned];
      return onNeed([...new Set(wanted.filter((id) => id !== undefined))]);
    },
    onChange: () => redraw((drawn) => drawn + 1),
    onError: (error) => latest.current.onError(error),
  });
  const rowWindow: RowWindow = made.current;
  const { ids } = props;
  rowWindow.take(ids, props.question);
  useEffect(() => (list.current ? rowWindow.watch(list.current) : undefined), [rowWindow]);
  useLayoutEffect(() => rowWindow.settle());

  const flow = rowsOf(rowWindow.range(), ids.length);
  const isInFlow = (row: number) => row >= (flow[0] ?? 0) && row <= (flow.at(-1) ?? -1);
  const pinned = [focusedRow(list.current), props.kept]
    .map((id) => (id === undefined ? -1 : ids.indexOf(id)))
    .filter((row) => row !== -1 && !isInFlow(row));
  const rows = [...new Set([...pinned, ...flow])].sort((a, b) => a - b);

  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without markers is none to VoiceOver
    <ul ref={list} role="list" class="journal-list" aria-label={props.label}>
      {rows.map((row) => {
        const id = ids[row] ?? '';
        const isPinned = !isInFlow(row);
        return (
          <li
            key={id}
            data-id={id}
            aria-setsize={ids.length}
            aria-posinset={row + 1}
            {...(isPinned
              ? { class: 'journal-pinned', style: { insetBlockStart: rowWindow.placeOf(row) } }
              : { 'data-flow': '', style: { insetBlockStart: 'auto' } })}
          >
            {props.row(id, row)}
          </li>
        );
      })}
    </ul>
  );
}

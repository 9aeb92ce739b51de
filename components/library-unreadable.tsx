// What of a file could not be read: where, why, and the very words, to be copied.
import { message } from '../utils/messages/library.ts';
import type { UnreadableBlock } from './library-types.ts';

export type LibraryUnreadableProps = {
  /** The first of them. */
  unreadable: readonly UnreadableBlock[];
  /** How many there are in all. */
  count: number;
  /** Whether what was copied last has been; undefined before. */
  copied: boolean | undefined;
  onCopy(raw: string): void;
};

/** More than these are counted only. */
const SHOWN = 50;

export function LibraryUnreadable(props: LibraryUnreadableProps) {
  const { count, copied, onCopy } = props;
  if (count === 0) return null;
  const unreadable = props.unreadable.slice(0, SHOWN);
  return (
    <details class="library-unreadable" open>
      <summary>{message('unreadableBlocks', { count })}</summary>
      <p class="status" role="status">
        {copied !== undefined && message(copied ? 'copied' : 'copyFailed')}
      </p>
      <ul>
        {unreadable.map(({ line, reason, raw }, index) => (
          <li key={index}>
            <p>
              {message('atLine', { line })}: {message(`unreadable.${reason}`)}
            </p>
            <textarea
              readOnly
              rows={2}
              dir="auto"
              aria-label={message('rawOfLine', { line })}
              value={raw}
            />
            <button type="button" class="link-button" onClick={() => onCopy(raw)}>
              {message('copyRaw')}
            </button>
          </li>
        ))}
      </ul>
      {count > unreadable.length && (
        <p class="library-hint">{message('moreBlocks', { count: count - unreadable.length })}</p>
      )}
    </details>
  );
}

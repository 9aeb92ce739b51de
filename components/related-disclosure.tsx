// A quiet button that shows what is related below itself, and hides it again.
import type { ComponentChildren } from 'preact';
import { message } from '../utils/messages/related.ts';

export type RelatedDisclosureProps = {
  what: 'related' | 'relatedThoughts';
  isOpen: boolean;
  onToggle(): void;
  /** What is shown while it is open. */
  children?: ComponentChildren;
};

export function RelatedDisclosure({ what, isOpen, onToggle, children }: RelatedDisclosureProps) {
  return (
    <div class="related">
      <button type="button" class="link-button" aria-expanded={isOpen} onClick={onToggle}>
        {message(what === 'related' ? 'related' : 'relatedThoughts')}
      </button>
      {isOpen && children}
    </div>
  );
}

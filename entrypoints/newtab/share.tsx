// Sharing the thought in sight: loaded when the reader shares one.
import type { ComponentChildren } from 'preact';
import { SharePanel } from '../../components/share-panel.tsx';
import type { PicturedThought } from '../../utils/domain/picture-layout.ts';
import type { PictureScheme } from '../../utils/domain/picture-page.ts';
import { message } from '../../utils/messages/share.ts';
import { reporting } from '../../utils/services/report-error.ts';
import { saveFile } from '../../utils/services/save-file.ts';
import { drawnPicture } from '../../utils/services/share-picture.ts';
import { createSharing } from '../../utils/services/sharing.ts';

export type Share = {
  /** What the foot of the page says and offers. */
  foot(): { said: string | undefined; offer: ComponentChildren };
  view(): ComponentChildren;
  onShare(): Promise<void>;
  turnTo(thought: PicturedThought): void;
};

function schemeInSight(): PictureScheme {
  return getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'night' : 'paper';
}

export function openShare(thought: PicturedThought, onChange: () => void): Share {
  const reported = reporting('sharing');
  const sharing = createSharing({ thought, scheme: schemeInSight(), drawnPicture, saveFile });
  sharing.state.subscribe(onChange);

  function saidOf(): string | undefined {
    const { shared } = sharing.state.get();
    if (shared === 'idle') return undefined;
    return shared === 'copied' ? message('copied') : message('copyFailed');
  }

  const onPicture = () => reported(sharing.onPicture());

  function onClose(): void {
    onPicture();
    document.querySelector<HTMLElement>('.foot [aria-expanded]')?.focus();
  }

  return {
    foot() {
      const { isOffered, isOpen } = sharing.state.get();
      const offer = isOffered && (
        <button type="button" class="link-button" aria-expanded={isOpen} onClick={onPicture}>
          {message('asPicture')}
        </button>
      );
      return { said: saidOf(), offer };
    },
    view() {
      const { isOpen, ...shown } = sharing.state.get();
      if (!isOpen) return undefined;
      return (
        <SharePanel
          {...shown}
          onFormat={(format) => reported(sharing.onFormat(format))}
          onScheme={(scheme) => reported(sharing.onScheme(scheme))}
          onSave={() => reported(sharing.onSave())}
          onCopy={() => reported(sharing.onCopy())}
          onCopyWords={() => reported(sharing.onCopyWords())}
          onClose={onClose}
        />
      );
    },
    onShare: sharing.onShare,
    turnTo: (next) => reported(sharing.turnTo(next)),
  };
}

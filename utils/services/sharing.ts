// Sharing the thought in sight: its words at once, its picture where that is asked
// for. It knows the thought and nothing else: no note and no name can get into it.
import type { PicturedThought } from '../domain/picture-layout.ts';
import type { PictureFormat, PictureScheme } from '../domain/picture-page.ts';
import { sharedText } from '../domain/shared-text.ts';
import { pictureName } from '../formats/file-names.ts';
import { reportError } from './report-error.ts';
import type { drawnPicture, Picture } from './share-picture.ts';
import { createState, type State } from './state.ts';

export type SharingState = {
  /** The thought, with its source, as it is shared in words. */
  words: string;
  language: string;
  /** What came of copying the words by the one press of Share. */
  shared: 'idle' | 'copied' | 'copy-failed';
  /** Whether the picture is offered: once the reader has shared a thought. */
  isOffered: boolean;
  isOpen: boolean;
  format: PictureFormat;
  scheme: PictureScheme;
  /** The picture as it was drawn last, and where an <img> finds it. */
  picture: (Picture & { address: string }) | undefined;
  /** What came of what was asked for in the panel. */
  status: 'idle' | 'saved' | 'copied' | 'copy-failed' | 'picture-not-copied' | 'picture-failed';
};

export type Sharing = {
  state: State<SharingState>;
  onShare(): Promise<void>;
  /** Opens the panel and draws, or closes it. */
  onPicture(): Promise<void>;
  onFormat(format: PictureFormat): Promise<void>;
  onScheme(scheme: PictureScheme): Promise<void>;
  onSave(): Promise<void>;
  onCopy(): Promise<void>;
  onCopyWords(): Promise<void>;
  /** Takes the next thought in sight for the one to share. */
  turnTo(thought: PicturedThought): Promise<void>;
};

export type SharingOptions = {
  thought: PicturedThought;
  /** That of the page. */
  scheme: PictureScheme;
  drawnPicture: typeof drawnPicture;
  saveFile(blob: Blob, name: string): void;
};

async function copiedWords(words: string): Promise<'copied' | 'copy-failed'> {
  try {
    await navigator.clipboard.writeText(words);
    return 'copied';
  } catch {
    return 'copy-failed';
  }
}

export function createSharing({ thought: first, scheme, ...by }: SharingOptions): Sharing {
  let thought = first;
  const wordsOf = ({ language }: PicturedThought) => ({ words: sharedText(thought), language });
  const state = createState<SharingState>({
    ...wordsOf(first),
    shared: 'idle',
    isOffered: false,
    isOpen: false,
    format: 'square',
    scheme,
    picture: undefined,
    status: 'idle',
  });
  /** The drawing that counts: the last one begun. */
  let drawing: Promise<void> = Promise.resolve();

  function show(picture: Picture | undefined): void {
    const before = state.get().picture;
    const shown = picture && { ...picture, address: URL.createObjectURL(picture.blob) };
    state.set({ picture: shown, ...(!picture && { status: 'picture-failed' }) });
    if (before) URL.revokeObjectURL(before.address);
  }

  /** Draws anew with `change`. Resolves when the picture is there, or it is told that there is none. */
  async function redraw(change: Partial<SharingState> = {}): Promise<void> {
    state.set({ ...change, status: 'idle' });
    const { format, scheme: colours } = state.get();
    const begun = by
      .drawnPicture(thought, format, colours)
      .catch((error) => reportError('the picture', error))
      .then((picture) => {
        if (drawing === begun && state.get().isOpen) show(picture || undefined);
      });
    drawing = begun;
    await begun;
  }

  /** The picture of what is chosen now, drawn to its end. */
  async function ready(): Promise<Picture | undefined> {
    await drawing;
    return state.get().picture;
  }

  return {
    state,
    async onShare() {
      const shared = await copiedWords(state.get().words);
      state.set({ shared, isOffered: true });
    },
    async onPicture() {
      if (!state.get().isOpen) return await redraw({ isOpen: true });
      const { picture } = state.get();
      state.set({ isOpen: false, picture: undefined, status: 'idle' });
      if (picture) URL.revokeObjectURL(picture.address);
    },
    onFormat: (format) => redraw({ format }),
    onScheme: (colours) => redraw({ scheme: colours }),
    async onSave() {
      const picture = await ready();
      if (!picture) return;
      by.saveFile(picture.blob, pictureName(thought.text));
      state.set({ status: 'saved' });
    },
    async onCopy() {
      const picture = await ready();
      if (!picture) return;
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture.blob })]);
        state.set({ status: 'copied' });
      } catch {
        state.set({ status: 'picture-not-copied' });
      }
    },
    async onCopyWords() {
      state.set({ status: await copiedWords(state.get().words) });
    },
    async turnTo(next) {
      thought = next;
      const { isOpen } = state.get();
      const change = { ...wordsOf(next), shared: 'idle', isOffered: isOpen } as const;
      if (isOpen) await redraw(change);
      else state.set(change);
    },
  };
}

// Wires bringing something in: the button, what was found, and what came of it.
import type { ComponentChildren } from 'preact';
import { LibraryBring } from '../../components/library-bring.tsx';
import { LibraryPreview } from '../../components/library-preview.tsx';
import { LibraryResult } from '../../components/library-result.tsx';
import { LibraryTaking } from '../../components/library-taking.tsx';
import type { LibraryDeck } from '../../utils/services/library-state.ts';
import { createState, type State } from '../../utils/services/state.ts';
import {
  createTakingIn,
  type TakingInOptions,
  type TakingResult,
} from '../../utils/services/taking-in.ts';
import { startReader } from './file-reader.ts';
import { listenForIncoming } from './incoming.ts';

type Seen = {
  isHeldOver: boolean;
  wereSeveral: boolean;
  /** Whether what was copied last has been. */
  copied: boolean | undefined;
  left: 'file' | 'form' | undefined;
  /** What came of an import, where the reader has gone on since. */
  past: TakingResult | undefined;
};

export type Importing = {
  state: State<Seen>;
  subscribe(listener: () => void): void;
  /** Whether a file is being looked at: then there is nothing else to do. */
  isBusy(): boolean;
  /** The button to bring something in; `onAdd` opens the form for a thought by hand. */
  bringView(onAdd: () => void): ComponentChildren;
  resultView(): ComponentChildren;
  takingView(decks: readonly LibraryDeck[]): ComponentChildren;
  /** The form for a thought by hand was left. */
  onFormLeft(): void;
  /** Says no more what came of the last import. */
  onGoOn(): void;
};

export function createImporting(
  options: Omit<TakingInOptions, 'startReader'>,
  reported: (work: Promise<unknown>) => void,
): Importing {
  const taking = createTakingIn({ ...options, startReader });
  const state = createState<Seen>({
    isHeldOver: false,
    wereSeveral: false,
    copied: undefined,
    left: undefined,
    past: undefined,
  });

  function begin(work: () => Promise<void>, wereSeveral = false): void {
    // What comes in is being written: another file waits for its end.
    if (taking.state.get().phase === 'taking') return;
    state.set({ wereSeveral, copied: undefined, left: undefined });
    reported(work());
  }

  const isBusy = () => taking.state.get().phase !== 'idle';
  const onFile = (file: File) => begin(() => taking.onFile(file));
  const onText = (text: string) => begin(() => taking.onText(text));

  async function copy(raw: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(raw);
      state.set({ copied: true });
    } catch {
      state.set({ copied: false });
    }
  }

  function going(): 'readingFile' | 'takingIn' | undefined {
    const { phase } = taking.state.get();
    if (phase === 'reading') return 'readingFile';
    return phase === 'taking' ? 'takingIn' : undefined;
  }

  let { phase } = taking.state.get();
  taking.state.subscribe((now) => {
    const wasBusy = phase !== 'idle';
    phase = now.phase;
    if (wasBusy && phase === 'idle' && now.result?.kind !== 'taken') state.set({ left: 'file' });
  });
  listenForIncoming({
    onText,
    onFiles(files) {
      const [first] = files;
      if (first) begin(() => taking.onFile(first), files.length > 1);
    },
    onHeldOver(isHeldOver) {
      if (state.get().isHeldOver !== isHeldOver) state.set({ isHeldOver });
    },
  });

  return {
    state,
    subscribe(listener) {
      taking.state.subscribe(listener);
      state.subscribe(listener);
    },
    isBusy,
    onFormLeft: () => state.set({ left: 'form' }),
    onGoOn: () => state.set({ left: undefined, past: taking.state.get().result }),
    bringView: (onAdd) => (
      <LibraryBring left={state.get().left} onFile={onFile} onText={onText} onAdd={onAdd} />
    ),
    resultView() {
      const { result } = taking.state.get();
      const { past, wereSeveral } = state.get();
      return (
        <LibraryResult
          result={result === past ? undefined : result}
          going={going()}
          wereSeveral={wereSeveral && isBusy()}
        />
      );
    },
    takingView(decks) {
      const { preview, ...now } = taking.state.get();
      return (
        <LibraryTaking
          {...now}
          onEncoding={(label) => reported(taking.onEncoding(label))}
          onCancel={taking.onCancel}
        >
          {preview && (
            <LibraryPreview
              found={preview}
              name={now.name}
              decks={decks.filter(({ isBuiltIn, book }) => !isBuiltIn && !book)}
              choice={now.choice}
              language={now.language}
              copied={state.get().copied}
              onCopy={(raw) => reported(copy(raw))}
              onChoice={taking.onDeckChoice}
              onLanguage={taking.onLanguage}
              onTake={() => reported(taking.onTake())}
              onCancel={taking.onCancel}
            />
          )}
        </LibraryTaking>
      );
    },
  };
}

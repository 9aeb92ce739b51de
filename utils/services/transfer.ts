// Exporting and importing as a page shows it: what is going on, how far it is,
// what came of it, and what is wrong with a file.
import { localDay } from '../domain/day.ts';
import { FileProblem } from '../formats/journal-problem.ts';
import type { MarkdownProblem } from '../formats/markdown-reader.ts';
import { ZipProblem } from '../formats/zip-problem.ts';
import type { Database } from '../storage/database.ts';
import type { Changes } from './changes.ts';
import { type ExportChoice, exportedFile } from './export-notes.ts';
import { fillQueue } from './fill-queue.ts';
import { type DryRun, dryRun, importJournal } from './import-journal.ts';
import { readQueue } from './queue-store.ts';
import { createState, type State } from './state.ts';
import type { Store } from './store.ts';
import type { System } from './system.ts';

export type TransferState = {
  phase: 'idle' | 'exporting' | 'checking' | 'checked' | 'importing';
  /** 0 to 1, while checking or importing. */
  progress: number;
  found: DryRun | undefined;
  /** Markdown notes of the file that cannot be read. */
  unreadable: MarkdownProblem[];
  /** How often the reader has said that all is to be replaced: it takes two. */
  replaceAsked: 0 | 1;
  result:
    | { kind: 'exported'; name: string; leftOut: number }
    | { kind: 'imported'; found: DryRun; isReplaced: boolean }
    | { kind: 'cancelled' }
    | { kind: 'bad-file'; problem: FileProblem }
    | { kind: 'bad-zip'; problem: ZipProblem }
    | { kind: 'unreadable' | 'not-stored' }
    | undefined;
};

export type Transfer = {
  state: State<TransferState>;
  /** Exports everything as a journal, or what is chosen. */
  onExport(choice?: ExportChoice): Promise<void>;
  /** Reads the file and says what importing it would do. */
  onFile(file: Blob): Promise<void>;
  /** Takes the file in, merged with what is here. */
  onMerge(): Promise<void>;
  /** Asks once more; the second time saves a copy of what is here and replaces it. */
  onReplace(): Promise<void>;
  onCancel(): void;
};

export type TransferOptions = {
  store: Store;
  system: System;
  changes: Changes;
  /** Hands a file to the browser to keep. */
  saveFile(blob: Blob, name: string): void;
  /** Called when notes have come in. */
  onImported(): void;
};

const EVERYTHING: ExportChoice = { kind: 'journal', names: 'whole' };

export function createTransfer(options: TransferOptions): Transfer {
  const { store, system, changes, saveFile } = options;
  const state = createState<TransferState>({
    phase: 'idle',
    progress: 0,
    found: undefined,
    unreadable: [],
    replaceAsked: 0,
    result: undefined,
  });
  let file: Blob | undefined;
  let running = new AbortController();

  const today = () => localDay(system.now(), readQueue().settings.dayBeginsAt);
  const onProgress = (progress: number) => state.set({ progress });

  /** Does what may fail of the file, of the database, or of the reader's will. */
  async function attempt(work: (database: Database) => Promise<void>): Promise<void> {
    running = new AbortController();
    let failure: unknown;
    const outcome = await store.run(async (database) => {
      try {
        await work(database);
      } catch (error) {
        // What is wrong with the file is not the database's trouble.
        if (!isOfFile(error) && !running.signal.aborted) throw error;
        failure = error;
      }
    });
    if (!outcome.ok) state.set({ phase: 'idle', result: { kind: 'not-stored' } });
    else if (failure !== undefined) state.set({ phase: 'idle', result: resultOf(failure) });
  }

  function resultOf(failure: unknown): TransferState['result'] {
    if (running.signal.aborted) return { kind: 'cancelled' };
    if (failure instanceof FileProblem) return { kind: 'bad-file', problem: failure };
    if (failure instanceof ZipProblem) return { kind: 'bad-zip', problem: failure };
    return { kind: 'unreadable' };
  }

  async function exportChosen(database: Database, choice: ExportChoice): Promise<void> {
    const { blob, name, leftOut } = await exportedFile(database, system, choice, today());
    saveFile(blob, name);
    state.set({ result: { kind: 'exported', name, leftOut } });
  }

  async function take(isReplaced: boolean): Promise<void> {
    const [taken, { found }] = [file, state.get()];
    if (taken === undefined || found === undefined) return;
    state.set({ phase: 'importing', progress: 0, result: undefined, replaceAsked: 0 });
    await attempt(async (database) => {
      if (isReplaced) await exportChosen(database, EVERYTHING);
      const { signal } = running;
      const reading = { signal, onProgress, onUnreadable: () => {} };
      await importJournal(database, taken, system, { ...reading, replace: isReplaced });
      await fillQueue(database, system);
      file = undefined;
      const result = { kind: 'imported', found, isReplaced } as const;
      state.set({ phase: 'idle', found: undefined, result });
      for (const change of ['notes', 'queue', 'settings', 'marks'] as const)
        changes.announce(change);
      options.onImported();
    });
  }

  return {
    state,
    async onExport(choice = EVERYTHING) {
      state.set({ phase: 'exporting', result: undefined });
      await attempt((database) => exportChosen(database, choice));
      state.set({ phase: 'idle' });
    },
    async onFile(chosen) {
      running.abort();
      file = chosen;
      state.set({
        phase: 'checking',
        progress: 0,
        found: undefined,
        replaceAsked: 0,
        result: undefined,
      });
      await attempt(async (database) => {
        const unreadable: MarkdownProblem[] = [];
        const onUnreadable = (problem: MarkdownProblem) => void unreadable.push(problem);
        const { signal } = running;
        const found = await dryRun(database, chosen, { signal, onProgress, onUnreadable });
        state.set({ phase: 'checked', found, unreadable });
      });
    },
    onMerge: () => take(false),
    async onReplace() {
      if (state.get().replaceAsked === 0) state.set({ replaceAsked: 1 });
      else await take(true);
    },
    onCancel() {
      running.abort();
      file = undefined;
      state.set({ phase: 'idle', found: undefined, replaceAsked: 0 });
    },
  };
}

function isOfFile(error: unknown): boolean {
  // A file that went away or changed while it was being read: NotReadableError, NotFoundError.
  const name = error instanceof Error ? error.name : '';
  const isWrong = error instanceof FileProblem || error instanceof ZipProblem;
  return isWrong || ['NotReadableError', 'NotFoundError'].includes(name);
}

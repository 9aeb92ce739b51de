// What one page of Outward tells the others: that something has changed. Each
// page then reads for itself.

/** queue: the cards or the settings of the first paint; notes: notes or drafts; marks: what is kept; circle: a step of the one that is running; decks: what the decks of the reader hold, and where a book is read. */
export type Change = 'queue' | 'settings' | 'notes' | 'marks' | 'circle' | 'decks';

export type Changes = {
  /** Tells every other page, not this one. */
  announce(change: Change): void;
  /** Calls `listener` for each change on another page, until `signal` aborts. */
  listen(listener: (change: Change) => void, signal?: AbortSignal): void;
};

const CHANGES: readonly string[] = [
  'queue',
  'settings',
  'notes',
  'marks',
  'circle',
  'decks',
] satisfies Change[];

export function createChanges(name = 'outward'): Changes {
  const channel = new BroadcastChannel(name);
  return {
    announce: (change) => channel.postMessage(change),
    listen(listener, signal) {
      const onMessage = ({ data }: MessageEvent) => {
        if (CHANGES.includes(data)) listener(data);
      };
      channel.addEventListener('message', onMessage, signal ? { signal } : {});
    },
  };
}

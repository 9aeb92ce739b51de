// A value that a page shows, with those who want to know when it changes.

export type State<Value> = {
  get(): Value;
  /** Sets some of the fields and tells every subscriber. */
  set(change: Partial<Value>): void;
  subscribe(listener: (value: Value) => void): () => void;
};

export function createState<Value extends object>(initial: Value): State<Value> {
  let value = initial;
  const listeners = new Set<(value: Value) => void>();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener(value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

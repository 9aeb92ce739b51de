// Owns the browsers that several files of tests use one after the other: starting one takes seconds.
import type { Session } from '../support/browser.ts';

/** Of this worker, by name. Beyond the modules, since the worker ends them: environment.ts. */
const shared = globalThis as { outwardSessions?: Map<string, Promise<Session>> };
shared.outwardSessions ??= new Map();
const sessions = shared.outwardSessions;

/** The session of this name, running; `start` makes it where there is none. */
export function sharedSession<Kind extends Session>(
  name: string,
  start: () => Promise<Kind>,
): Promise<Kind> {
  const running = (sessions.get(name) as Promise<Kind> | undefined) ?? start();
  sessions.set(name, running);
  return running;
}

/** Ends it; whoever asks next has a new one. */
export async function endSharedSession(name: string): Promise<void> {
  const running = sessions.get(name);
  sessions.delete(name);
  await (await running)?.close();
}

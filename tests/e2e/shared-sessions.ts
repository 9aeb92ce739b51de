// Owns the browsers that several files of tests use one after the other: starting one takes seconds.
import { type BrowserName, launch, type Session } from '../support/browser.ts';

/** Of this worker, by name. Beyond the modules, since the worker ends them: environment.ts. */
const shared = globalThis as { outwardSessions?: Map<string, Promise<Session>> };
shared.outwardSessions ??= new Map();
const sessions = shared.outwardSessions;

/** The plain build in a browser of this name, running. */
export function plainSession(name: BrowserName): Promise<Session> {
  const running = sessions.get(name) ?? launch(name);
  sessions.set(name, running);
  return running;
}

/** Ends it; whoever asks next has a new one. */
export async function endPlainSession(name: BrowserName): Promise<void> {
  const running = sessions.get(name);
  sessions.delete(name);
  await (await running)?.close();
}

// Owns the life and death of a browser's processes and of the folder it keeps its profile in.
import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const GONE_WITHIN_MS = 5000;

/** Answers `work`, or throws `what` with the time it was given, in milliseconds. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const late = sleep(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`${what} took longer than ${ms} ms`);
  });
  late.catch(() => undefined);
  work.catch(() => undefined);
  return await Promise.race([work, late]).finally(() => stop.abort());
}

/**
 * Asks again and again, every 50 ms, until `ask` answers something other than undefined.
 * An `ask` that throws counts as no answer; the last error is told when time runs out.
 */
export async function until<T>(
  ms: number,
  what: string,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + ms;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      last = error;
    }
    await sleep(50);
  }
  throw new Error(`${what} did not happen within ${ms} ms`, { cause: last });
}

const profiles = new Set<string>();

/**
 * A new folder for a profile, in the system's place for temporary files. Empty, or one of Firefox
 * that has been through its first start where OUTWARD_FIREFOX_PROFILE names such a one.
 */
export function newProfile(kind: string): string {
  if (profiles.size === 0) process.once('exit', removeProfilesLeft);
  const profile = mkdtempSync(join(tmpdir(), `outward-${kind}-`));
  profiles.add(profile);
  const model = process.env.OUTWARD_FIREFOX_PROFILE;
  if (kind === 'firefox' && model) cpSync(model, profile, { recursive: true });
  return profile;
}

/** Removes a profile. The last writes of a dying browser can race it, hence the retries. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  profiles.delete(profile);
}

/** Those of sessions that an interrupt or an error cut short. */
function removeProfilesLeft(): void {
  for (const profile of profiles) {
    removeSocketFolder(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Removes the socket folder that a killed Chromium leaves beside its profile. */
export function removeSocketFolder(profile: string): void {
  try {
    const folder = dirname(readlinkSync(join(profile, 'SingletonSocket')));
    if (/^\.?(org\.chromium|com\.google|com\.microsoft)\./.test(basename(folder))) {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // No such link: this browser has no socket, or took it away itself.
  }
}

/** Kills a browser and all its children at once, and waits until they are gone. */
export async function killTree(browser: ChildProcess): Promise<void> {
  const { pid } = browser;
  if (pid === undefined) return;
  // Puppeteer starts the browser as the leader of a process group, which its children stay in.
  if (process.platform === 'win32') runQuietly('taskkill', ['/pid', String(pid), '/T', '/F']);
  else killGroup(pid);
  const deadline = Date.now() + GONE_WITHIN_MS;
  while (Date.now() < deadline && isGroupAlive(pid)) await sleep(50);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is empty already.
  }
}

/** The dead that nobody has waited for yet do not count: they hold no file any more. */
function isGroupAlive(group: number): boolean {
  return processes().some(({ pgid, state }) => pgid === group && state !== 'Z');
}

function processes(): { pgid: number; state: string }[] {
  if (process.platform === 'win32') return [];
  if (process.platform === 'linux') return processesOfLinux();
  const lines = runQuietly('ps', ['-A', '-o', 'pgid=', '-o', 'stat=']).trim().split('\n');
  return lines.map((line) => {
    const [pgid, state = ''] = line.trim().split(/\s+/);
    return { pgid: Number(pgid), state: state.charAt(0) };
  });
}

/** A bare Linux may have no `ps`. The fields after the name in brackets: state, parent, group. */
function processesOfLinux(): { pgid: number; state: string }[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const [state = '', , pgid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pgid: Number(pgid), state }];
    } catch {
      return [];
    }
  });
}

function runQuietly(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return '';
  }
}

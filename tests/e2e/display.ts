// Owns a screen that nobody looks at, with a hand that moves its pointer and presses its keys: what
// the driver does is no gesture of a reader, and browsers give no permission for it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

const TOOLS = { Xvfb: 'xvfb', xdotool: 'xdotool' };

export type Display = {
  /** Presses what xdotool is told, in its own words: `mousemove 10 20 click 3`. */
  hand(...words: (string | number)[]): void;
  close(): Promise<void>;
};

/** Starts a screen and makes it the one of every browser that is started from now on. */
export async function openDisplay(): Promise<Display> {
  for (const [tool, name] of Object.entries(TOOLS)) if (!isThere(tool)) install(name);
  const before = process.env.DISPLAY;
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.env.DISPLAY = `:${await numberOf(screen)}`;
  return {
    hand(...words) {
      execFileSync('xdotool', words.map(String), { stdio: 'pipe' });
    },
    async close() {
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
      const ended = once(screen, 'exit');
      screen.kill();
      await ended;
    },
  };
}

/** What the screen tells of itself when it is ready. */
async function numberOf(screen: ChildProcess): Promise<string> {
  const [told] = await Promise.race([
    once(screen.stdio[3] as NodeJS.ReadableStream, 'data'),
    once(screen, 'error').then(([error]) => Promise.reject(error)),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb has ended'))),
  ]);
  return String(told).trim();
}

function isThere(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** As scripts/browsers.mjs installs browsers; throws where it cannot be had. */
function install(name: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'pipe' });
    const options = ['--yes', '-qq', '--no-install-recommends'];
    execFileSync('apt-get', ['install', ...options, name], { env, stdio: 'pipe' });
  } catch (error) {
    throw new Error(`Install ${name}, which this test needs, and try again.`, { cause: error });
  }
}

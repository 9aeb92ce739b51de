// Owns what must be there before anything else runs: the packages, and a Node new enough.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the project's folder, its output streaming through, with the project's own
 * programs (Node among them) first on PATH. Answers its exit code.
 */
export function run(command, args, options = {}) {
  const env = { ...process.env, ...withOwnPath(), ...options.env };
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options, env });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}

function withOwnPath() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = join(ROOT, 'node_modules', '.bin');
  return { [name]: [bin, dirname(node()), process.env[name]].join(delimiter) };
}

/** The Node that comes with the packages, since WXT and vitest want a newer one than many have. */
export function node() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(ROOT, 'node_modules', 'node', 'bin', program);
  return existsSync(own) ? own : process.execPath;
}

/**
 * Installs the packages where they are missing or are not those of the lockfile. Not by `npm ci`:
 * it refuses a lockfile that was written where some platform's optional packages are not to be had.
 */
export async function ensurePackages() {
  const why = whatIsMissing();
  if (!why) return;
  console.log(`Installing packages by npm: ${why}.`);
  const code = await npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('npm could not install the packages; what it said stands above.');
}

/** npm on Windows is a script that only a shell starts; its own program runs anywhere. */
function npm(args) {
  const program = process.env.npm_execpath ?? '';
  if (/^npm-cli\.c?js$/.test(basename(program))) return run(process.execPath, [program, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

function whatIsMissing() {
  const installed = packagesOf(join('node_modules', '.package-lock.json'));
  if (!installed) return 'there are none yet';
  const wanted = packagesOf('package-lock.json') ?? {};
  // Compared by what they say: their dates are those of a checkout or a copy.
  const differs = Object.entries(wanted).some(([path, { version, optional, devOptional }]) => {
    const there = installed[path];
    if (path === '' || (!there && (optional || devOptional))) return false;
    return there?.version !== version;
  });
  return differs ? 'they are not those of the lockfile' : undefined;
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockfile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

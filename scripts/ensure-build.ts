// Owns having a build that is no older than what it was built from.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'content',
  'locales',
  'assets',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

/** Builds for both browsers where the build in `folder` is missing or older than any source. */
export function ensureBuild(folder: string): void {
  if (!isStale(folder)) return;
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.ts')], { stdio: 'inherit' });
}

function isStale(folder: string): boolean {
  const built = changedAt(join(ROOT, folder, 'manifest.json'));
  return built === 0 || SOURCES.some((source) => latestIn(join(ROOT, source)) > built);
}

function latestIn(path: string): number {
  if (!isFolder(path)) return changedAt(path);
  const inside = readdirSync(path, { recursive: true }) as string[];
  return Math.max(0, ...inside.map((name) => changedAt(join(path, name))));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** In milliseconds since 1970; 0 where there is no such file. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

// Owns a language that nobody speaks: English with every letter marked and every text a third
// longer, built from a copy of the project to which one folder was added, and no code.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

/** Esperanto's code: browsers take it, and Outward does not speak it. */
export const PSEUDO = 'eo';

const PARTS = ['assets', 'components', 'content', 'entrypoints', 'locales', 'public', 'utils'];
const FILES = ['package.json', 'tsconfig.json', 'wxt.config.ts'];

const MARKED: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [
    letter,
    `${letter}\u0323`.normalize('NFC'),
  ]),
);

/** A text marked letter by letter, its `{values}` left alone, and a third longer. */
export function pseudo(text: string): string {
  const marked = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => MARKED[part] ?? part);
  const longer = 'ọ'.repeat(Math.ceil(text.length / 3)).replace(/.{8}(?=.)/g, '$& ');
  return `${marked} ${longer}`;
}

function pseudoTable(table: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(table).map(([name, words]) => [
    name,
    typeof words === 'string' ? pseudo(words) : pseudoTable(words as Record<string, unknown>),
  ]);
  return Object.fromEntries(entries);
}

/** Builds for Chromium with the pseudo-locale among the languages. Answers the folder of the build. */
export function buildWithPseudoLocale(): string {
  const copy = mkdtempSync(join(tmpdir(), 'outward-pseudo-'));
  for (const name of [...PARTS, ...FILES]) {
    if (readdirSync(ROOT).includes(name))
      cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  const folder = join(copy, 'locales', PSEUDO);
  mkdirSync(folder);
  for (const file of readdirSync(join(ROOT, 'locales/en'))) {
    const table = JSON.parse(readFileSync(join(ROOT, 'locales/en', file), 'utf8'));
    const words =
      file === 'language.json' ? { ...table, name: pseudo('Pseudo') } : pseudoTable(table);
    writeFileSync(join(folder, file), JSON.stringify(words));
  }
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', 'chrome'], { cwd: copy, stdio: 'pipe' });
  return join(copy, '.output/chrome-mv3');
}

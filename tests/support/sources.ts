// The project's own sources, as text, with what each imports.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export type SourceFile = {
  /** From the project's root, 'utils/domain/day.ts'. */
  path: string;
  text: string;
  /** The same without comments. */
  code: string;
  /** What it imports, types too: a path from the root, or the name of a package. */
  imports: string[];
};

/** Comments away; what stands in quotes or backticks, and regular expressions, stay whole. */
export function withoutComments(text: string): string {
  const parts =
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(^|[\s;{}()])\/\/[^\n]*/g;
  return text.replace(parts, (_, quoted?: string, before?: string) => quoted ?? before ?? ' ');
}

function importsOf(path: string, code: string): string[] {
  const names = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g);
  return Array.from(names, ([, name = '']) =>
    name.startsWith('.') ? posix.join(dirname(path), name) : name,
  );
}

/** All files of the folders with these endings, read. */
export function sources(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  const patterns = folders.map((folder) => `${folder}/**/*.{${endings.join()},}`);
  return globSync(patterns, { cwd: ROOT })
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const code = withoutComments(text);
      return { path, text, code, imports: importsOf(path, code) };
    });
}

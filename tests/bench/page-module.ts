// Owns building code of the project for a page of the extension to import: what runs in the bench and
// under the kills is the very code that the pages have.
import { join } from 'node:path';
import { build } from 'vite';
import { builtInDecks } from '../../content/build/plugin.ts';
import { interfaceWords } from '../../content/build/words.ts';

/** Builds a file of this folder into the extension at `folder`, and answers its name there. */
export async function addPageModule(folder: string, entry: string): Promise<string> {
  const name = `bench-${entry.replace(/\.ts$/, '.js')}`;
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [builtInDecks(), interfaceWords()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, entry),
        formats: ['es'],
        fileName: () => name,
      },
    },
  });
  return name;
}

// Owns finding elements as a person or a screen reader names them: by role and accessible name.
import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer-core';
import { build } from 'vite';

const ENTRY = fileURLToPath(new URL('./roles-in-page.ts', import.meta.url));
const NAME = 'outwardRoles';

type Roles = typeof import('./roles-in-page.ts');

let script: Promise<string> | undefined;

/** The first element of this role and name, also in a hidden tab; null where there is none. */
export async function findByRole(
  page: Page,
  role: string,
  name: string,
): Promise<ElementHandle<Element> | null> {
  if (!(await page.evaluate((key) => key in globalThis, NAME))) {
    script ??= bundled();
    await page.evaluate(await script);
  }
  const found = await page.evaluateHandle(
    (key, ...wanted) => (globalThis as unknown as Record<string, Roles>)[key]?.find(...wanted),
    NAME,
    role,
    name,
  );
  return found.asElement() as ElementHandle<Element> | null;
}

/** A script that leaves the exports of roles-in-page.ts at `NAME`. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: NAME } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The script of roles was not built');
  return `${output.output[0].code};globalThis.${NAME} = ${NAME};`;
}

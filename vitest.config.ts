// Two projects: unit (everything that runs in Node) and e2e (real browsers, one
// file after the other, since a machine with two cores runs one browser well).
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { builtInDecks } from './content/build/plugin.ts';
import { interfaceWords } from './content/build/words.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [
          WxtVitest(),
          preact({ devToolsEnabled: false }),
          builtInDecks(),
          interfaceWords(),
        ],
        test: {
          name: 'unit',
          include: [
            'tests/{domain,storage,formats,services,components,content,entrypoints}/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
          ],
          environment: 'node',
          // A law over many cases, on a machine that is busy with something else.
          testTimeout: 30_000,
          setupFiles: ['tests/support/setup.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser on a busy machine now and then misses a start; what is wrong fails twice.
          retry: 1,
        },
      },
    ],
  },
});

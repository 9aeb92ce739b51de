// Three projects: unit (what renders, each file on its own), unit-shared (what needs no document, its
// files one after the other in the same workers) and e2e (real browsers, three files at a time).
import { globSync, readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { builtInDecks } from './content/build/plugin.ts';
import { interfaceWords } from './content/build/words.ts';

const UNIT = globSync([
  'tests/{domain,storage,formats,services,components,content,entrypoints}/**/*.test.{ts,tsx}',
  'tests/*.test.ts',
]);

/** A document that one file leaves changed would be there for the next. */
const needsDocument = (path: string) => readFileSync(path, 'utf8').includes('@vitest-environment');

/** As many as a small machine has cores; left to itself Vitest keeps one of two free. */
const WORKERS = 2;

/** One more than cores, since each waits for its browser now and then. */
const BROWSER_WORKERS = 3;

/** Of the end-to-end files, so that no worker is left alone with a long one at the end. */
const LONGEST_FIRST = [
  'accessibility',
  'rhythm',
  'practice',
  'journal',
  'storage-trouble',
  'new-tab',
  'circle',
  'popup',
  'survival',
  'pseudo-locale',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST_FIRST.findIndex((name) => moduleId.endsWith(`/e2e/${name}.test.ts`));
      return at < 0 ? LONGEST_FIRST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

const unit = {
  maxWorkers: WORKERS,
  // A law over many cases, on a machine that is busy with something else.
  testTimeout: 30_000,
  setupFiles: ['tests/support/setup.ts'],
};

const plugins = () => [
  WxtVitest(),
  preact({ devToolsEnabled: false }),
  builtInDecks(),
  interfaceWords(),
];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // A worker of the end-to-end tests closes its browsers.
    teardownTimeout: 60_000,
    projects: [
      {
        plugins: plugins(),
        test: { ...unit, name: 'unit', include: UNIT.filter(needsDocument) },
      },
      {
        plugins: plugins(),
        test: {
          ...unit,
          name: 'unit-shared',
          include: UNIT.filter((path) => !needsDocument(path)),
          isolate: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/firefox-profile.ts',
          environment: './tests/e2e/environment.ts',
          isolate: false,
          maxWorkers: BROWSER_WORKERS,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser on a busy machine now and then misses a start; what is wrong fails twice.
          retry: 1,
        },
      },
    ],
  },
});

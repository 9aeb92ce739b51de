// Owns the end of a worker of end-to-end tests: with it go the browsers that its files have shared.
import type { Environment } from 'vitest/runtime';
import type { Session } from '../support/browser.ts';

export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup: () => ({
    async teardown() {
      const { outwardSessions } = globalThis as { outwardSessions?: Map<string, Promise<Session>> };
      for (const session of outwardSessions?.values() ?? []) await (await session).close();
    },
  }),
} satisfies Environment;

// Owns the sessions that end-to-end tests run in: one for a suite, wiped after each test.
import { afterAll, test as base } from 'vitest';
import type { Session } from '../support/browser.ts';
import { closeOthers } from './steps.ts';

/**
 * Tests of one browser, called within their `describe`. They share its session, since starting one
 * takes seconds, but nothing that one test wrote is there for the next.
 */
export function freshTest<Kind extends Session>(start: () => Promise<Kind>) {
  let shared: Promise<Kind> | undefined;
  afterAll(async () => await (await shared)?.close());
  return base.extend<{ session: Kind }>({
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it what a fixture needs.
    session: async ({}, use) => {
      shared ??= start();
      const session = await shared;
      await use(session);
      await wipe(session);
    },
  });
}

/** Leaves one empty tab, and no storage. */
async function wipe(session: Session): Promise<void> {
  const picture = await session.open('icons/16.png');
  await closeOthers(session, picture);
  await picture.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        localStorage.clear();
        const request = indexedDB.deleteDatabase('outward');
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      }),
  );
}

// Owns the sessions that end-to-end tests run in: shared, and wiped after each test.
import type { Page } from 'puppeteer-core';
import { afterAll, test as base } from 'vitest';
import { isAudit } from '../support/audit.ts';
import { type BrowserName, launch, type Session } from '../support/browser.ts';
import { launchDoctored } from './doctored.ts';
import { launchWithDownloads, type SessionWithDownloads } from './downloads.ts';
import { launchKeeping } from './keeping-steps.ts';
import { endSharedSession, sharedSession } from './shared-sessions.ts';
import { BROWSERS, closeOthers } from './steps.ts';

/**
 * Tests in the plain build, in one browser. They share its session with other files, since starting
 * one takes seconds, but nothing that one test wrote is there for the next.
 */
export function plainTest(name: BrowserName) {
  return sharedTest(`plain ${name}`, () => launch(name));
}

/** The same in a build whose pages can be told another time, and faults. */
export function doctoredTest(name: BrowserName) {
  return sharedTest(`doctored ${name}`, () => launchDoctored(name));
}

/** The same where what is saved can be read. */
export function downloadsTest(name: BrowserName) {
  return sharedTest(`downloads ${name}`, () => launchWithDownloads(name));
}

/** The same where passages can be kept without a reader's hand. */
export function keepingTest(name: BrowserName) {
  return sharedTest(`keeping ${name}`, () => launchKeeping(name));
}

/** The same in a session that only the tests of one place share. */
export function freshTest<Kind extends Session>(start: () => Promise<Kind>) {
  let shared: Promise<Kind> | undefined;
  const end = async () => {
    const running = shared;
    shared = undefined;
    await (await running)?.close();
  };
  afterAll(end);
  return wipedTest(() => {
    shared ??= start();
    return shared;
  }, end);
}

/**
 * Tests of variations of what other tests try in both browsers: they take turns, the first in Chromium,
 * the second in Firefox, and so on; in the audit each runs in both.
 */
export function inTurn<It extends (title: string, ...rest: never[]) => unknown>(
  name: BrowserName,
  it: It,
): It {
  let turn = 0;
  const itInTurn = (title: string, ...rest: never[]) => {
    const isItsTurn = BROWSERS[turn % BROWSERS.length] === name;
    turn += 1;
    if (isAudit || isItsTurn) it(title, ...rest);
  };
  return itInTurn as It;
}

/** The same for what is a part of its own: `name`, in which it is tried; in the audit both. */
export function triedIn(name: BrowserName): BrowserName[] {
  return isAudit ? BROWSERS : [name];
}

function sharedTest<Kind extends Session>(kind: string, start: () => Promise<Kind>) {
  return wipedTest(
    () => sharedSession(kind, start),
    () => endSharedSession(kind),
  );
}

function wipedTest<Kind extends Session>(start: () => Promise<Kind>, end: () => Promise<void>) {
  return base.extend<{ session: Kind }>({
    session: async ({ task }, use) => {
      const session = await start().catch(async (error: unknown) => {
        await end().catch(() => undefined);
        throw error;
      });
      await use(session);
      // Whatever went wrong may be the browser's own: the next try has another.
      if (task.result?.errors?.length) await end();
      else
        await wipe(session)
          .then(() => clearFiles(session))
          .catch(end);
    },
  });
}

/** What a test has saved would give its name to that of the next. */
function clearFiles(session: Session | SessionWithDownloads): void {
  if ('clearFiles' in session) session.clearFiles();
}

/** The one tab that is left of a browser. */
const homes = new WeakMap<object, Page>();

/** Leaves one empty tab, and no storage. */
export async function wipe(session: Session): Promise<void> {
  const before = homes.get(session.browser);
  const home = before && !before.isClosed() ? before : await session.open('icons/16.png');
  homes.set(session.browser, home);
  await closeOthers(session, home);
  await home.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        localStorage.clear();
        const request = indexedDB.deleteDatabase('outward');
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      }),
  );
}

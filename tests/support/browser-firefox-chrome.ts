// Owns the way into the code of Firefox's own window, which the remote agent opens to system access.
import type { Browser } from 'puppeteer-core';
import { until, within } from './browser-process.ts';

/** Runs code where Firefox's own interface runs. */
export interface ChromeScope {
  /** Evaluates an expression that answers a string. */
  run(expression: string): Promise<string>;
}

/** WebDriver BiDi beneath puppeteer, which its types keep to itself. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

const WINDOW = 'chrome://browser/content/browser.xhtml';

/** Finds the browser's window; throws where it does not appear. */
export async function chromeScopeOf(browser: Browser): Promise<ChromeScope> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const context = await until(20_000, "finding Firefox's window", () => windowOf(connection));
  return {
    async run(expression) {
      const answer = connection.send('script.evaluate', {
        expression,
        awaitPromise: true,
        target: { context },
      });
      const { result } = (await within(20_000, 'Firefox', answer)).result as {
        result?: { type: string; value?: unknown };
      };
      if (typeof result?.value !== 'string') throw new Error(`Firefox refused: ${expression}`);
      return result.value;
    },
  };
}

async function windowOf(connection: BidiConnection): Promise<string | undefined> {
  // https://firefox-source-docs.mozilla.org/remote/ : moz:scope is Mozilla's own parameter.
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  return contexts.find(({ url }) => url === WINDOW)?.context;
}

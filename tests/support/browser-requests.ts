// Owns the record of what a browser asks the network for, whether or not a policy lets it out.
import type { Browser, CDPSession } from 'puppeteer-core';

const OF_THE_BROWSER = /^(data|blob|about|chrome|chrome-untrusted|devtools|resource|javascript):/;

/** Whether an address is neither the extension's own nor made inside the browser. */
export function isRemote(url: string, origin: string): boolean {
  return !url.startsWith(origin) && !OF_THE_BROWSER.test(url);
}

/**
 * Hands each address that any page, frame or worker asks for to `onRequest`. A session of our own
 * holds every new target until its network is watched: puppeteer's lets targets run at once, and
 * their first requests would go unseen.
 */
export async function watchChromium(
  browser: Browser,
  onRequest: (url: string) => void,
): Promise<void> {
  const root = await browser.target().createCDPSession();
  await watchTargetsOf(root, onRequest);
}

async function watchTargetsOf(session: CDPSession, onRequest: (url: string) => void) {
  session.on('Network.requestWillBeSent', ({ request }) => onRequest(request.url));
  session.on('Network.webSocketCreated', ({ url }) => onRequest(url));
  session.on('Audits.issueAdded', ({ issue }) => {
    const url = issue.details.contentSecurityPolicyIssueDetails?.blockedURL;
    if (url) onRequest(url);
  });
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const child = session.connection()?.session(sessionId);
    if (child) void watchTarget(child, onRequest);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}

async function watchTarget(target: CDPSession, onRequest: (url: string) => void): Promise<void> {
  // Some kinds of target know no network or have no children; those that vanish answer nothing.
  await Promise.allSettled([
    target.send('Network.enable'),
    target.send('Audits.enable'),
    watchTargetsOf(target, onRequest),
  ]);
  await target.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
}

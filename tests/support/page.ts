// A page as the browser has it when its module starts: its own HTML, painted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locks } from 'node:worker_threads';
import { vi } from 'vitest';
import { tight } from '../../content/build/inline-styles.ts';
import { firstPaint, type Painted } from '../../utils/services/first-paint.ts';
import type { Clock } from './clock.ts';
import { PACKED_SPARES } from './samples.ts';
import { ROOT } from './sources.ts';

// happy-dom has no Web Locks; Node's are the same.
Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });

/** Loads the page of an entrypoint at the clock's time, up to where its module starts. */
export function loadPage(name: 'newtab' | 'popup', clock: Clock) {
  const html = readFileSync(join(ROOT, `entrypoints/${name}/index.html`), 'utf8');
  const body = /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  document.body.innerHTML = tight(body).replace(/<script[\s\S]*?<\/script>/g, '');
  delete window.outwardPainted;
  document.documentElement.dataset.card = name === 'popup' ? 'glance' : 'slot';
  vi.spyOn(document, 'write').mockImplementation(() => {});
  window.outwardSpares = PACKED_SPARES;
  firstPaint(document, clock.now().instant)();
  return {
    painted: window.outwardPainted as unknown as Painted,
    container: document.querySelector('#page') as HTMLElement,
  };
}

/** Turns the page to be in sight, or out of it. */
export function look(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Change, createChanges } from '../../utils/services/changes.ts';

let made = 0;

/** Two pages on a channel of their own, and a plain one on which others may speak. */
function twoPages() {
  made += 1;
  const name = `outward-changes-${made}`;
  const other = new BroadcastChannel(name);
  onTestFinished(() => other.close());
  const [here, there] = [createChanges(name), createChanges(name)];
  const heard: { here: Change[]; there: Change[] } = { here: [], there: [] };
  here.listen((change) => heard.here.push(change));
  return { here, there, other, heard };
}

describe('createChanges', () => {
  it('tells the other pages of each change, and not the page itself', async () => {
    const { here, there, heard } = twoPages();
    there.listen((change) => heard.there.push(change));
    here.announce('notes');
    here.announce('marks');
    await vi.waitFor(() => expect(heard.there).toEqual(['notes', 'marks']));
    expect(heard.here).toEqual([]);
  });

  it('tells no more once a page has stopped listening', async () => {
    const { here, there, heard } = twoPages();
    const stop = new AbortController();
    there.listen((change) => heard.there.push(change), stop.signal);
    stop.abort();
    here.announce('queue');
    there.announce('queue');
    await vi.waitFor(() => expect(heard.here).toEqual(['queue']));
    expect(heard.there).toEqual([]);
  });

  it('passes over what it does not know, as from an older version', async () => {
    const { there, other, heard } = twoPages();
    for (const data of ['weather', { change: 'notes' }, 7, null]) other.postMessage(data);
    there.announce('settings');
    await vi.waitFor(() => expect(heard.here).toEqual(['settings']));
  });
});

// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { render } from 'preact';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startNewTab } from '../../entrypoints/newtab/page.tsx';
import { EMPTY_QUEUE } from '../../utils/domain/queue.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import { createFakeChanges } from '../support/changes.ts';
import { createClock } from '../support/clock.ts';
import { openStore } from '../support/database.ts';
import { loadPage, look } from '../support/page.ts';
import { cardNamed, INWARD_PROMPT } from '../support/samples.ts';

beforeEach(() => localStorage.clear());

const COMING = Array.from({ length: 20 }, (_, at) =>
  cardNamed(`thought-${at}`, { turn: [0, at], prompt: INWARD_PROMPT }),
);

/** A reader with a filled queue, who opens a new tab. */
async function openNewTab() {
  const { store, database } = await openStore();
  const clock = createClock('2026-11-23T23:00Z');
  const changes = createFakeChanges();
  changeQueue(() => ({ ...EMPTY_QUEUE, languages: 'en', coming: COMING }));
  look('visible');
  const { painted, container } = loadPage('newtab', clock);
  const quote = container.querySelector('blockquote') as HTMLElement;
  onTestFinished(() => {
    look('visible');
    render(null, container);
  });
  const downloads = () => Promise.reject(new Error('no backup is due here'));
  startNewTab({ painted, container, store, changes, system: clock, downloads });
  const shown = async () => (await database.getAll('showings')).map(({ thought }) => thought);
  await vi.waitFor(async () => expect(await shown()).toEqual(['thought-0']));
  return { user: userEvent.setup(), database, clock, changes, container, quote, shown };
}

const words = (at: number) => `The words of thought-${at}.`;

describe('the new tab', () => {
  it('goes on with the very elements that were painted, so that nothing moves', async () => {
    const { container, quote } = await openNewTab();
    expect(container.querySelector('blockquote')).toBe(quote);
    expect(quote.textContent).toBe(words(0));
    expect(container.querySelectorAll('blockquote, figcaption, .row, .foot')).toHaveLength(4);
  });

  it('opens the panel with the focus in its field, and gives the focus back by Escape', async () => {
    const { user } = await openNewTab();
    await user.click(screen.getByRole('button', { name: 'Reflect' }));
    const field = await screen.findByRole('textbox', { name: 'Your reflection' });
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Your reflection' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Reflect' }));
  });

  it('shows what another tab made the thought of the day', async () => {
    const { changes, quote } = await openNewTab();
    changeQueue((queue) => ({
      ...queue,
      shown: [{ slot: '2026-11-23', card: cardNamed('thought-7') }],
    }));
    changes.tell('queue');
    await vi.waitFor(() => expect(quote.textContent).toBe(words(7)));
  });

  it('changes its look at once when the options change it', async () => {
    const { changes } = await openNewTab();
    changeQueue((queue) => ({ ...queue, settings: { ...queue.settings, scheme: 'night' } }));
    changes.tell('settings');
    expect(document.documentElement.dataset.scheme).toBe('night');
  });

  it('never changes its words at midnight while the reader looks', async () => {
    const { clock, quote } = await openNewTab();
    clock.set('2026-11-24T00:10Z');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(quote.textContent).toBe(words(0));
  });

  it('has the thought of the new day when the reader comes back to it, and records that it was seen', async () => {
    const { clock, quote, shown } = await openNewTab();
    look('hidden');
    expect(quote.textContent).toBe(words(0));
    clock.set('2026-11-24T08:00Z');
    look('visible');
    await vi.waitFor(() => expect(quote.textContent).toBe(words(1)));
    await vi.waitFor(async () => expect(await shown()).toEqual(['thought-0', 'thought-1']));
    expect(readQueue().viewedDay).toBe('2026-11-24');
  });

  it('leaves the thought that the reader is writing about, though a new day has begun', async () => {
    const { user, clock, quote } = await openNewTab();
    await user.click(screen.getByRole('button', { name: 'Reflect' }));
    const field = await screen.findByRole('textbox', { name: 'Your reflection' });
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('Half a sentence');
    look('hidden');
    clock.set('2026-11-24T08:00Z');
    look('visible');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(quote.textContent).toBe(words(0));
    expect(
      screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reflection' }).value,
    ).toBe('Half a sentence');
  });

  it('keeps the half-written answer as a draft when the reader asks for another thought', async () => {
    const { user, database, quote } = await openNewTab();
    await user.click(screen.getByRole('button', { name: 'Reflect' }));
    const field = await screen.findByRole('textbox', { name: 'Your reflection' });
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('Half a sentence');
    await user.click(screen.getByRole('button', { name: 'Another' }));
    // Which one depends on whether the queue has been planned anew meanwhile.
    await vi.waitFor(() => expect(quote.textContent).not.toBe(words(0)));
    await vi.waitFor(async () =>
      expect(await database.getAll('drafts')).toMatchObject([
        { text: 'Half a sentence', subject: 'thought-0' },
      ]),
    );
    expect(
      screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reflection' }).value,
    ).toBe('');
  });
});

describe('sharing on the new tab', () => {
  it('copies by one press, then offers the picture, and gives the focus back after it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { user, container } = await openNewTab();
    const offer = () => screen.queryByRole('button', { name: 'As a picture' });
    expect(offer()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied.'));
    expect(await navigator.clipboard.readText()).toBe(words(0));
    await user.click(offer() as HTMLElement);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'As a picture' }));
    expect(offer()?.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(container.querySelector('.share')).toBeNull();
    expect(document.activeElement).toBe(offer());
  });

  it('turns to the next thought with the page, and gives the focus back even then', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { user, quote } = await openNewTab();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('button', { name: 'As a picture' }));
    await user.click(screen.getByRole('button', { name: 'Another' }));
    await vi.waitFor(() => expect(quote.textContent).not.toBe(words(0)));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^The words/ });
    await vi.waitFor(() => expect(field.value).toBe(quote.textContent));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'As a picture' }));
  });
});

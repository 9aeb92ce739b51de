// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_QUEUE, type Queue } from '../../utils/domain/queue.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/domain/settings.ts';
import { firstPaint } from '../../utils/services/first-paint.ts';
import { changeQueue, readQueue } from '../../utils/services/queue-store.ts';
import { BREAD, cardNamed, INWARD_PROMPT, PACKED_SPARES, SPARES } from '../support/samples.ts';

const NOON = Date.parse('2026-11-23T12:00Z');
const { id: thought, ...bread } = BREAD;
const VERSE = { thought, ...bread, turn: [0, 1] as [number, number], prompt: INWARD_PROMPT };

const NEW_TAB = `<figure class="thought"><blockquote dir="auto"></blockquote>
  <figcaption dir="auto"></figcaption><p class="thought-prompt" hidden></p></figure>`;
const POPUP = `<figure class="thought"><blockquote></blockquote><figcaption></figcaption></figure>
  <div class="panel-prompt" hidden><p id="prompt"></p></div><textarea></textarea>
  <button class="main-button"></button>`;
const OPTIONS = '<main id="page"></main>';

function setQueue(queue: Partial<Queue>, settings: Partial<Settings> = {}): void {
  changeQueue(() => ({ ...EMPTY_QUEUE, ...queue, settings: { ...DEFAULT_SETTINGS, ...settings } }));
}

function paintPage(html: string, instant = NOON) {
  document.body.innerHTML = html;
  delete window.outwardPainted;
  const { dataset } = document.documentElement;
  delete dataset.card;
  if (html !== OPTIONS) dataset.card = html === POPUP ? 'glance' : 'slot';
  delete window.outwardSpares;
  // The parser would run the script that is written here before it goes on.
  write.mockImplementation((...html) => {
    expect(html.join('')).toBe('<script src="/spare-cards/en.js"></script>');
    window.outwardSpares = PACKED_SPARES;
  });
  firstPaint(document, instant)();
  const one = (selector: string) => document.querySelector<HTMLElement>(selector);
  return { one, root: document.documentElement };
}

const write = vi.spyOn(document, 'write');

beforeEach(() => {
  localStorage.clear();
  write.mockClear();
});

describe('firstPaint', () => {
  it('writes the thought with its source, language and look into the page', () => {
    setQueue({ coming: [VERSE] }, { scheme: 'night', textSize: 'large' });
    const { one, root } = paintPage(NEW_TAB);
    expect(one('blockquote')?.textContent).toBe(BREAD.text);
    expect(one('blockquote')?.lang).toBe('en');
    expect(one('blockquote')?.dataset.length).toBe('short');
    expect(one('figcaption cite')?.textContent).toBe('Ecclesiastes 11:1, World English Bible');
    expect(root.dataset).toMatchObject({ scheme: 'night', textSize: 'large', view: 'same' });
  });

  it('has no cite at all where no source is known', () => {
    setQueue({ coming: [cardNamed('a')] });
    expect(paintPage(NEW_TAB).one('cite')).toBeNull();
  });

  it('shows markup in a thought as text', () => {
    setQueue({ coming: [cardNamed('a', { text: '<img src=x onerror=alert(1)> & <b>bold</b>' })] });
    const { one } = paintPage(NEW_TAB);
    expect(one('blockquote')?.textContent).toBe('<img src=x onerror=alert(1)> & <b>bold</b>');
    expect(one('blockquote')?.children).toHaveLength(0);
  });

  it('shows the same thought in each tab of a day, the next one on the next day', () => {
    setQueue({ coming: [VERSE, cardNamed('b')] });
    expect(paintPage(NEW_TAB).one('blockquote')?.textContent).toBe(BREAD.text);
    expect(paintPage(NEW_TAB, NOON + 1000).one('blockquote')?.textContent).toBe(BREAD.text);
    const tomorrow = paintPage(NEW_TAB, NOON + 86_400_000);
    expect(tomorrow.one('blockquote')?.textContent).toBe('The words of b.');
  });

  it('shows a spare thought where the queue is empty, the same all day', () => {
    const text = paintPage(NEW_TAB).one('blockquote')?.textContent;
    expect(SPARES.map((card) => card.text)).toContain(text);
    expect(paintPage(NEW_TAB, NOON + 1000).one('blockquote')?.textContent).toBe(text);
  });

  it('loads no spare thoughts where one waits', () => {
    setQueue({ coming: [VERSE, cardNamed('b')] });
    paintPage(NEW_TAB);
    expect(write).not.toHaveBeenCalled();
  });

  it('shows a thought where the queue cannot be read', () => {
    localStorage.setItem('outward.queue', '{"version":1');
    expect(paintPage(NEW_TAB).one('blockquote')?.textContent).not.toBe('');
  });

  it('leaves what it painted for the page’s own module', () => {
    setQueue({ coming: [VERSE] });
    paintPage(NEW_TAB);
    expect(window.outwardPainted).toMatchObject({
      slot: '2026-11-23',
      day: '2026-11-23',
      card: VERSE,
      isNew: true,
      isSeen: false,
    });
  });

  it.each(['same', 'quieter', 'hidden'] as const)(
    'shows a thought that was seen that day %s, where the reader wants it so, and the first time plainly',
    (afterFirstView) => {
      setQueue({ coming: [VERSE, cardNamed('b')] }, { afterFirstView });
      expect(paintPage(NEW_TAB).root.dataset.view).toBe('same');
      changeQueue((queue) => ({ ...queue, viewedDay: '2026-11-23' }));
      expect(paintPage(NEW_TAB).root.dataset.view).toBe(afterFirstView);
      expect(paintPage(NEW_TAB, NOON + 86_400_000).root.dataset.view).toBe('same');
    },
  );

  it('takes a new thought for each tab, where the reader wants that, and none for the popup', () => {
    const coming = ['a', 'b', 'c'].map((name) => cardNamed(name));
    setQueue({ coming }, { rhythm: 'tab' });
    const text = (html: string) => paintPage(html).one('blockquote')?.textContent;
    expect([text(NEW_TAB), text(NEW_TAB), text(POPUP), text(POPUP)]).toEqual([
      'The words of a.',
      'The words of b.',
      'The words of b.',
      'The words of b.',
    ]);
    expect(readQueue().coming).toHaveLength(1);
  });

  it('puts the question into the popup, and into the new tab for who wants one there', () => {
    setQueue({ coming: [VERSE] });
    expect(paintPage(POPUP).one('#prompt')?.textContent).toBe(INWARD_PROMPT.text);
    expect(paintPage(POPUP).one('.panel-prompt')?.hidden).toBe(false);
    expect(paintPage(NEW_TAB).one('.thought-prompt')?.hidden).toBe(true);
    setQueue({ coming: [VERSE] }, { promptInNewTab: true, promptInPopup: false });
    expect(paintPage(NEW_TAB).one('.thought-prompt')?.textContent).toBe(INWARD_PROMPT.text);
    expect(paintPage(NEW_TAB).one('.thought-prompt')?.hidden).toBe(false);
    expect(paintPage(POPUP).one('.panel-prompt')?.hidden).toBe(true);
  });

  it('does not ask again what the reader has skipped', () => {
    setQueue({ coming: [VERSE], promptSkippedOn: thought });
    expect(paintPage(POPUP).one('.panel-prompt')?.hidden).toBe(true);
  });

  it('gives a page without a thought its look, and takes no card for it', () => {
    setQueue({ coming: [VERSE] }, { scheme: 'paper' });
    expect(paintPage(OPTIONS).root.dataset.scheme).toBe('paper');
    expect(readQueue()).toMatchObject({ coming: [VERSE], shown: [] });
    expect(window.outwardPainted).toBeUndefined();
  });

  it('presses, once it can be answered, the button that was pressed before that', () => {
    setQueue({ coming: [VERSE] });
    paintPage(NEW_TAB);
    const button = document.createElement('button');
    document.body.append(button);
    button.click();
    let pressed = 0;
    button.addEventListener('click', () => {
      pressed += 1;
    });
    window.outwardPainted?.goLive?.();
    expect(pressed).toBe(1);
    button.click();
    expect(pressed).toBe(2);
  });

  it('saves, once it can be saved, what the key that saves was pressed for before that', () => {
    setQueue({ coming: [VERSE] });
    const { one } = paintPage(POPUP);
    const press = (key: string, ctrlKey: boolean) =>
      one('textarea')?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
    press('Enter', true);
    press('s', true);
    press('Enter', false);
    let pressed = 0;
    one('.main-button')?.addEventListener('click', () => {
      pressed += 1;
    });
    window.outwardPainted?.goLive?.();
    expect(pressed).toBe(1);
  });
});

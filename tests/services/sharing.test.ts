// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PicturedThought } from '../../utils/domain/picture-layout.ts';
import { sharedText } from '../../utils/domain/shared-text.ts';
import type { Picture } from '../../utils/services/share-picture.ts';
import { createSharing } from '../../utils/services/sharing.ts';
import { BREAD, WINDOW } from '../support/samples.ts';

type Drawn = { thought: PicturedThought; format: string; scheme: string; finish(): void };

let written: unknown[] = [];
const refuse = async () => {
  throw new DOMException('', 'NotAllowedError');
};
const clipboard = (change: Partial<Record<'write' | 'writeText', () => Promise<void>>> = {}) => {
  const take = async (what: unknown) => void written.push(what);
  vi.stubGlobal('navigator', { clipboard: { write: take, writeText: take, ...change } });
};

beforeEach(() => {
  written = [];
  clipboard();
  class Item {
    constructor(readonly types: Record<string, Blob>) {}
  }
  vi.stubGlobal('ClipboardItem', Item);
});
afterEach(() => vi.unstubAllGlobals());

/** Somebody who shares a thought. Pictures are drawn at once, unless `isSlow`. */
function sharer({ isSlow = false, isImpossible = false } = {}) {
  const drawn: Drawn[] = [];
  const saved: { blob: Blob; name: string }[] = [];
  const sharing = createSharing({
    thought: BREAD,
    scheme: 'night',
    async drawnPicture(thought, format, scheme): Promise<Picture> {
      if (isImpossible) throw new Error('no canvas');
      let finish = () => {};
      const isDone = new Promise<void>((done) => {
        finish = done;
      });
      drawn.push({ thought, format, scheme, finish });
      if (isSlow) await isDone;
      return { blob: new Blob([`${format} ${scheme}`]), width: 1, height: 1, isCut: false };
    },
    saveFile: (blob, name) => void saved.push({ blob, name }),
  });
  return { sharing, drawn, saved, textOf: (at: number) => saved[at]?.blob.text() };
}

describe('onShare', () => {
  it('copies the words with their source by one press, and offers the picture then', async () => {
    const { sharing, drawn } = sharer();
    expect(sharing.state.get().isOffered).toBe(false);
    await sharing.onShare();
    expect(written).toEqual([sharedText(BREAD)]);
    expect(sharing.state.get()).toMatchObject({ shared: 'copied', isOffered: true, isOpen: false });
    expect(drawn).toEqual([]);
  });

  it('says so where the browser does not allow it, and offers the picture all the same', async () => {
    clipboard({ writeText: refuse });
    const { sharing } = sharer();
    await sharing.onShare();
    expect(sharing.state.get()).toMatchObject({ shared: 'copy-failed', isOffered: true });
  });
});

describe('onPicture', () => {
  it('draws the thought in the colours of the page, square at first', async () => {
    const { sharing, drawn } = sharer();
    await sharing.onPicture();
    expect(drawn).toMatchObject([{ thought: BREAD, format: 'square', scheme: 'night' }]);
    expect(sharing.state.get().picture?.address).toMatch(/^blob:/);
  });

  it('closes with nothing left of the picture, not even one that is drawn too late', async () => {
    const { sharing, drawn } = sharer({ isSlow: true });
    const opening = sharing.onPicture();
    await sharing.onPicture();
    drawn[0]?.finish();
    await opening;
    expect(sharing.state.get()).toMatchObject({
      isOpen: false,
      picture: undefined,
      isOffered: false,
    });
  });

  it('says so where no picture can be made', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { sharing } = sharer({ isImpossible: true });
    await sharing.onPicture();
    expect(sharing.state.get()).toMatchObject({ status: 'picture-failed', picture: undefined });
    expect(error).toHaveBeenCalled();
    await sharing.onCopyWords();
    expect(written).toEqual([sharedText(BREAD)]);
  });
});

describe('onSave', () => {
  it('saves what is chosen, by the first words', async () => {
    const { sharing, saved, textOf } = sharer();
    await sharing.onPicture();
    await sharing.onFormat('wide');
    await sharing.onScheme('paper');
    await sharing.onSave();
    expect(saved.map(({ name }) => name)).toEqual(['Outward Cast your bread on the waters.png']);
    expect(await textOf(0)).toBe('wide paper');
    expect(sharing.state.get().status).toBe('saved');
  });

  it('waits for the format just chosen, and never saves the one before', async () => {
    const { sharing, drawn, textOf } = sharer({ isSlow: true });
    const opening = sharing.onPicture();
    drawn[0]?.finish();
    await opening;
    const choosing = sharing.onFormat('tall');
    const saving = sharing.onSave();
    drawn[1]?.finish();
    await Promise.all([choosing, saving]);
    expect(await textOf(0)).toBe('tall night');
  });

  it('shows the last choice, whichever is drawn first', async () => {
    const { sharing, drawn } = sharer({ isSlow: true });
    const all = [sharing.onPicture(), sharing.onFormat('tall'), sharing.onFormat('wide')];
    for (const { finish } of drawn.toReversed()) finish();
    await Promise.all(all);
    expect(await sharing.state.get().picture?.blob.text()).toBe('wide night');
  });
});

describe('onCopy', () => {
  it('copies the picture and says so', async () => {
    const { sharing } = sharer();
    await sharing.onPicture();
    await sharing.onCopy();
    const [[item] = []] = written as { types: Record<string, Blob> }[][];
    expect(await item?.types['image/png']?.text()).toBe('square night');
    expect(sharing.state.get().status).toBe('copied');
  });

  it.each(['refuses', 'does not know pictures'])(
    'says so where the browser %s, and loses nothing',
    async (how) => {
      if (how === 'refuses') clipboard({ write: refuse });
      else vi.stubGlobal('ClipboardItem', undefined);
      const { sharing, saved } = sharer();
      await sharing.onPicture();
      await sharing.onCopy();
      expect(sharing.state.get()).toMatchObject({ status: 'picture-not-copied', isOpen: true });
      await sharing.onSave();
      expect(saved).toHaveLength(1);
    },
  );
});

describe('turnTo', () => {
  it('draws the next thought where the panel is open, and no longer says Copied', async () => {
    const { sharing, drawn } = sharer();
    await sharing.onShare();
    await sharing.onPicture();
    await sharing.turnTo(WINDOW);
    expect(drawn.at(-1)?.thought).toBe(WINDOW);
    expect(sharing.state.get()).toMatchObject({
      words: WINDOW.text,
      shared: 'idle',
      isOffered: true,
    });
  });

  it('offers no picture of a thought that nobody has shared', async () => {
    const { sharing, drawn } = sharer();
    await sharing.onShare();
    await sharing.turnTo(WINDOW);
    expect(drawn).toEqual([]);
    expect(sharing.state.get()).toMatchObject({ shared: 'idle', isOffered: false });
    await sharing.onShare();
    expect(written.at(-1)).toBe(WINDOW.text);
  });
});

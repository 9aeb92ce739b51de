// Wires the reading page: the book that the address names, the keys that turn its
// pages, and the panel when it is asked for.
import { render } from 'preact';
import { ReadBar } from '../../components/read-bar.tsx';
import { ReadChapters } from '../../components/read-chapters.tsx';
import { ReadEnd } from '../../components/read-end.tsx';
import { turningOf } from '../../components/read-keys.ts';
import { ReadPace } from '../../components/read-pace.tsx';
import { ReadPage } from '../../components/read-page.tsx';
import { ReadPassage } from '../../components/read-passage.tsx';
import { readAddress } from '../../utils/domain/read-address.ts';
import { speakPage } from '../../utils/messages/language.ts';
import type { ReadPassage as Passage, ReadBook } from '../../utils/services/book-page.ts';
import { createBookReading } from '../../utils/services/book-reading.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { reporting } from '../../utils/services/report-error.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import { followLook } from '../every-page/language.ts';
import { createReadPanel } from './panel.tsx';

export type ReadOptions = {
  container: HTMLElement;
  store: Store;
  changes: Changes;
  system: System;
};

/** Who turns pages faster than this is looking for something: new tabs need not follow yet. */
const SETTLED_MS = 1500;

export function startReading({ container, store, changes, system }: ReadOptions): void {
  const reported = reporting('the reading page');
  const reading = createBookReading({
    store,
    system,
    changes,
    onAddress: (hash) => history.replaceState(null, '', hash),
  });
  const panel = createReadPanel({ store, changes, system, onChange: draw, focusBack });
  let settling: ReturnType<typeof setTimeout> | undefined;

  const settle = () => reported(reading.settle());

  function focusBack(): void {
    container.querySelector<HTMLElement>('.read-row [aria-expanded]')?.focus();
  }

  function move(work: Promise<void>): void {
    reported(work);
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED_MS);
  }

  /** What was pressed goes with the jump: the focus goes to the passage. */
  function jump(work: Promise<void>): void {
    move(
      work.then(async () => {
        await reading.onChapters(false);
        container.querySelector<HTMLElement>('.read-passage')?.focus({ preventScroll: true });
      }),
    );
  }

  function onChapters(): void {
    const isOpen = reading.state.get().chapters !== undefined;
    reported(reading.onChapters(!isOpen));
  }

  function closeChapters(): void {
    reported(reading.onChapters(false).then(() => focusOn('.read-row [aria-expanded]:last-child')));
  }

  function focusOn(selector: string): void {
    container.querySelector<HTMLElement>(selector)?.focus();
  }

  function bar(book: ReadBook, passage: Passage) {
    const { leftOff, chapters } = reading.state.get();
    return (
      <ReadBar
        {...passage}
        total={book.passages}
        chapter={passage.chapter?.index}
        chapters={book.chapters}
        leftOff={leftOff?.number}
        isPanelOpen={panel.isOpen()}
        isListOpen={chapters !== undefined}
        onForward={() => move(reading.onForward())}
        onBack={() => move(reading.onBack())}
        onLeftOff={() => jump(reading.onLeftOff())}
        onChapters={onChapters}
        onReflect={() => reported(panel.onReflect(passage))}
        onKeep={() => reported(reading.onKeep())}
      >
        {chapters && (
          <ReadChapters
            {...passage}
            chapters={chapters}
            current={passage.chapter?.index}
            onChapter={(index) => jump(reading.onChapter(index))}
            onClose={closeChapters}
          />
        )}
      </ReadBar>
    );
  }

  function view(book: ReadBook, passage: Passage) {
    return (
      <>
        <ReadPassage
          {...passage}
          text={passage.thought.text}
          chapter={passage.chapter}
          room={reading.state.get().room}
          onMore={reading.onMore}
        >
          {panel.view()}
        </ReadPassage>
        {passage.number >= book.passages && (
          <ReadEnd onBeginAgain={() => jump(reading.onBeginAgain())} />
        )}
        {bar(book, passage)}
      </>
    );
  }

  function draw(): void {
    const { status, book, passage, isFailed } = reading.state.get();
    const onPace = (pace: ReadBook['pace']) => reported(reading.onPace(pace));
    render(
      <ReadPage
        status={status}
        book={book}
        language={passage?.language}
        problem={store.state.get().problem}
        isFailed={isFailed}
        pace={book && <ReadPace pace={book.pace} isOn={book.isOn} onPace={onPace} />}
      >
        {book && passage && view(book, passage)}
      </ReadPage>,
      container,
    );
  }

  function openAddress(): void {
    const { deck, rank } = readAddress(location.hash);
    reported(reading.open(deck, rank));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { passage, status } = reading.state.get();
    const turning = passage && turningOf(event, passage.direction);
    if (turning === undefined || status !== 'reading') return;
    event.preventDefault();
    move(turning === 'forward' ? reading.onForward() : reading.onBack());
  }

  reading.state.subscribe(({ passage }) => {
    if (passage) panel.turnTo(passage);
    draw();
  });
  store.state.subscribe(draw);
  addEventListener('hashchange', openAddress);
  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') settle();
  });
  followLook(changes, speakPage, draw);
  changes.listen((change) => {
    if (change === 'decks' || change === 'marks') reported(reading.refresh());
    if (change === 'notes' || change === 'settings') panel.refresh();
  });
  draw();
  openAddress();
}

// Wires the page of a passage: what came of keeping it, its words, and the panel to answer them.
import { render } from 'preact';
import { PassagePage } from '../../components/passage-page.tsx';
import { ReflectionPanel } from '../../components/reflection-panel.tsx';
import { thoughtOfPassage } from '../../utils/domain/kept-passage.ts';
import type { Passage } from '../../utils/domain/passage.ts';
import { passageAddress } from '../../utils/domain/passage-address.ts';
import { speakPassage } from '../../utils/messages/passage.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { storedPassage } from '../../utils/services/passages.ts';
import { createReflection } from '../../utils/services/reflection.ts';
import { reflectionProps } from '../../utils/services/reflection-props.ts';
import { reporting } from '../../utils/services/report-error.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import { followLook } from '../every-page/language.ts';
import { sentenceOf } from '../keeping/sentence.ts';

export type PassagePageOptions = {
  container: HTMLElement;
  store: Store;
  changes: Changes;
  system: System;
};

export function startPassage({ container, store, changes, system }: PassagePageOptions): void {
  const reported = reporting('the page of a passage');
  // The place of drafts is the new tab's: there the passage comes back, and goes on being answered.
  const reflection = createReflection({ store, changes, system, surface: 'newtab' });
  const { thought, said, isCut } = passageAddress(location.hash);
  let passage: Passage | undefined;
  let isLoaded = false;

  function draw(): void {
    const { problem } = store.state.get();
    render(
      <PassagePage
        sentence={said && sentenceOf({ said, isCut })}
        passage={passage}
        isGone={isLoaded && thought !== undefined && passage === undefined}
        problem={problem}
      >
        {passage && (
          <ReflectionPanel {...reflectionProps(reflection)} hasProblem={problem !== undefined} />
        )}
      </PassagePage>,
      container,
    );
  }

  async function open(id: string): Promise<void> {
    passage = await storedPassage(store, id);
    isLoaded = true;
    if (passage) await reflection.open(thoughtOfPassage(passage), undefined);
    draw();
  }

  followLook(changes, speakPassage, draw);
  changes.listen((change) => {
    if (change === 'settings' || change === 'notes') reported(reflection.refresh());
  });
  for (const { subscribe } of [reflection.state, store.state]) subscribe(draw);
  addEventListener('hashchange', () => location.reload());
  draw();
  if (thought !== undefined) reported(open(thought));
}

// The reflection panel in the page: loaded when the reader asks for it.
import type { ComponentChildren } from 'preact';
import { ReflectionPanel } from '../../components/reflection-panel.tsx';
import { RelatedDisclosure } from '../../components/related-disclosure.tsx';
import { type Card, thoughtOf } from '../../utils/domain/card.ts';
import type { ShownPrompt } from '../../utils/domain/prompt.ts';
import type { Thought } from '../../utils/domain/thought.ts';
import type { Changes } from '../../utils/services/changes.ts';
import { createReflection } from '../../utils/services/reflection.ts';
import { reflectionProps } from '../../utils/services/reflection-props.ts';
import { reporting } from '../../utils/services/report-error.ts';
import type { Store } from '../../utils/services/store.ts';
import type { System } from '../../utils/services/system.ts';
import type { Related } from './related.tsx';

export type Panel = {
  view(): ComponentChildren;
  turnTo(thought: Thought, prompt: ShownPrompt | undefined): void;
  refresh(): void;
  /** Whether something is typed in it. */
  isInUse(): boolean;
  close(): void;
};

export type PanelOptions = {
  store: Store;
  changes: Changes;
  system: System;
  card: Card;
  onChange(): void;
  onClose(): void;
};

export function openPanel({ store, changes, system, card, ...on }: PanelOptions): Panel {
  const reflection = createReflection({ store, changes, system, surface: 'newtab' });
  const reported = reporting('the reflection panel');
  const unsubscribe = reflection.state.subscribe(on.onChange);
  let related: Related | undefined;
  let isRelatedOpen = false;

  /** Shows what is related to the thought that the panel has turned to. */
  async function showRelated(): Promise<void> {
    const { thought } = reflection.state.get();
    if (!isRelatedOpen || thought === undefined) return;
    const { openRelated } = await import('./related.tsx');
    related ??= openRelated(store, on.onChange);
    await related.turnTo(thought);
  }

  async function turnTo(thought: Thought, prompt: ShownPrompt | undefined): Promise<void> {
    const isOpen = reflection.open(thought, prompt);
    await Promise.all([isOpen, showRelated()]);
  }

  function onRelated(): void {
    isRelatedOpen = !isRelatedOpen;
    on.onChange();
    reported(showRelated());
  }

  reported(turnTo(thoughtOf(card), card.prompt));
  return {
    view: () => (
      <ReflectionPanel
        {...reflectionProps(reflection)}
        hasProblem={store.state.get().problem !== undefined}
        onClose={on.onClose}
      >
        <RelatedDisclosure what="related" isOpen={isRelatedOpen} onToggle={onRelated}>
          {related?.view()}
        </RelatedDisclosure>
      </ReflectionPanel>
    ),
    turnTo: (thought, prompt) => reported(turnTo(thought, prompt)),
    refresh: () => reported(Promise.all([reflection.refresh(), showRelated()])),
    isInUse: () => reflection.state.get().text !== '',
    close() {
      unsubscribe();
      reflection.close();
    },
  };
}

// Cards that were shown, said in a language that is read now: who has chosen
// another language meets the thought of the day in it on the next page.
import { type Card, cardOf } from '../domain/card.ts';
import type { Queue } from '../domain/queue.ts';
import { builtInThoughts, deckLanguages, isBuiltIn, type Reading } from './built-in-decks.ts';

async function translated(card: Card, reading: Reading): Promise<Card> {
  if (!isBuiltIn(card.deck)) return card;
  if (deckLanguages(card.deck, reading.languages).includes(card.language)) return card;
  const thoughts = await builtInThoughts(card.deck, reading);
  const thought = thoughts.find(({ id }) => id === card.thought);
  if (thought === undefined) return card;
  const { turn: _turn, ...said } = cardOf(thought, [0, 0], undefined);
  return { ...said, ...(card.turn && { turn: card.turn }) };
}

/** What puts into a queue the cards of `queue` that its shown slots have, each in a language that is read. */
export async function translatedCards(
  queue: Queue,
  reading: Reading,
): Promise<(later: Queue) => Queue> {
  const cards = await Promise.all(queue.shown.map(({ card }) => translated(card, reading)));
  const byThought = new Map(cards.map((card) => [card.thought, card]));
  return (later) => ({
    ...later,
    shown: later.shown.map(({ slot, card }) => ({
      slot,
      card: byThought.get(card.thought) ?? card,
    })),
  });
}

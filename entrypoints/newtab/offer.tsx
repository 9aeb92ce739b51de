// The first run's offer under the thought: loaded by the first new tab that is looked at,
// and by no other. It stands by itself, so that the new tab's own module need not know it.
import { render } from 'preact';
import { FirstRunOffer } from '../../components/first-run-offer.tsx';
import { offerWords } from '../../utils/messages/offer.ts';
import { takeFirstRun } from '../../utils/services/first-run.ts';
import { interfaceLanguage } from '../../utils/services/language.ts';
import { readQueue } from '../../utils/services/queue-store.ts';
import type { NewTabOptions } from './page.tsx';

type OfferOptions = Pick<NewTabOptions, 'container' | 'store' | 'changes'>;

/** Offers the first run below what `container` has, where it is due. */
export async function offerFirstRun({ container, store, changes }: OfferOptions): Promise<void> {
  if (!(await takeFirstRun(store))) return;
  const message = await offerWords(interfaceLanguage(readQueue().settings).code);
  const place = document.createElement('div');
  place.className = 'offer';
  const close = () => place.remove();
  render(<FirstRunOffer message={message} onDismiss={close} />, place);
  container.append(place);
  // Who has begun to choose, on whatever page, has found where.
  changes.listen((change) => change === 'settings' && close());
}

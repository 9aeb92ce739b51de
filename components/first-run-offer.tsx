// One quiet line on the first new tab: where to choose, or not.
import type { OfferMessage } from '../utils/messages/offer.ts';

export type FirstRunOfferProps = {
  message: OfferMessage;
  onDismiss(): void;
};

export function FirstRunOffer({ message, onDismiss }: FirstRunOfferProps) {
  return (
    <>
      <a href="welcome.html">{message('offer')}</a>
      <button type="button" class="link-button" onClick={onDismiss}>
        {message('notNow')}
      </button>
    </>
  );
}

// Shows on the page that it is run in what came of keeping, as it was told just before. Gives back
// whether it can be seen there. The same passage kept again turns to the one that is still there.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  type ConfirmationActions,
  type ShownConfirmation,
  showConfirmation,
} from '../components/kept-confirmation.ts';
import type { Confirmation } from '../utils/domain/confirmation.ts';

declare global {
  /** In the scripts' own world, which the page has no part in. */
  var outwardSaid: Confirmation | undefined;
  /** Asks the background. */
  var outwardAsk: (message: unknown) => Promise<unknown>;
  var outwardShown: ShownConfirmation | undefined;
}

const actions: ConfirmationActions = {
  undo: async (undo) => (await outwardAsk({ outward: 'undo', undo })) === true,
  reflect: (thought) => outwardAsk({ outward: 'reflect', thought }),
};

export default defineUnlistedScript(() => {
  const { outwardSaid: said, outwardShown: shown } = globalThis;
  if (said === undefined) return false;
  const { said: what, thought } = said.outcome;
  if (what === 'already' && shown?.isSeen() && shown.thought === thought) {
    shown.sayAgain(said.sentence);
    return true;
  }
  shown?.close();
  globalThis.outwardShown = showConfirmation(document, said, actions);
  return globalThis.outwardShown.isSeen();
});

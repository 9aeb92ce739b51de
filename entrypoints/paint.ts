// Paints the thought and the look while the page is parsed: built as one classic
// script, so that the browser's first frame already has them. It runs in the head,
// where the font of the card can still be asked for before anything is drawn, and
// writes into the body where the element that ends it is parsed.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstPaint, importModule } from '../utils/services/first-paint.ts';

export default defineUnlistedScript(() => {
  const paintBody = firstPaint(document, Date.now());
  customElements.define(
    'outward-paint',
    class extends HTMLElement {
      connectedCallback() {
        paintBody();
        importModule(document);
      }
    },
  );
});

// Paints the thought and the scheme while the page is parsed: built as one
// classic script, so that the browser's first frame already has them.

import spareCards from 'virtual:spare-cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstPaint, importModule } from '../utils/services/first-paint.ts';

export default defineUnlistedScript(() => {
  firstPaint(document, Date.now(), spareCards);
  importModule(document);
});

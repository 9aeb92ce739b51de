// Reads what is selected on the page that it is run in, and gives it back as plain data.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fragmentOfRange } from '../utils/services/page/fragment-of-range.ts';
import { passageOnPage } from '../utils/services/page/passage-on-page.ts';

export default defineUnlistedScript(() => passageOnPage(document, fragmentOfRange));

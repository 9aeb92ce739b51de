// The address of a page as it is worth keeping: without what tells on whoever follows it.

/** What an address may have to be kept, and to be opened. */
const PROTOCOLS = ['http:', 'https:', 'file:'];

/** In UTF-16 code units. */
const ADDRESS_MAX_LENGTH = 4000;

/** Names of parameters by which senders of links count their readers, as the senders document them. */
const TRACKING =
  /^(utm_.*|mc_.*|pk_.*|mtm_.*|piwik_.*|hsa_.*|_hs(enc|mi|fp)|__hs.*|hsctatracking|fbclid|fb_(action_ids|action_types|source|ref)|gclid|gclsrc|dclid|gbraid|wbraid|gad_(source|campaignid)|_ga|_gl|msclkid|yclid|ysclid|_openstat|twclid|ttclid|li_fat_id|epik|igshid|igsh|mkt_tok|oly_(anon|enc)_id|vero_(id|conv)|wickedid|s_cid|rb_clickid|ml_subscriber(_hash)?|__s|ck_subscriber_id)$/i;

/** What begins a fragment directive. WICG, Scroll to Text Fragment, section 3.3.2. */
const DIRECTIVE = ':~:';

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Whether an address leads to a page or a file, and runs nothing. */
export function isOpenable(address: string): boolean {
  return PROTOCOLS.includes(parsed(address)?.protocol ?? '');
}

/** The other parameters, as they were written: to decode and encode them anew would change some. */
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return kept.join('&') === '' ? '' : `?${kept.join('&')}`;
}

/** Firefox's reader mode is a page of its own that names the one it shows. */
function readInReaderMode(url: URL): URL | undefined {
  if (url.protocol !== 'about:' || url.pathname !== 'reader') return undefined;
  return parsed(url.searchParams.get('url') ?? '');
}

/**
 * `address` without tracking parameters, text directive, name and password. Undefined where it
 * is no address of a page or a file, or is too long to be one.
 */
export function plainAddress(address: string | undefined): string | undefined {
  const given = parsed(address ?? '');
  const url = given && (readInReaderMode(given) ?? given);
  if (url === undefined || !PROTOCOLS.includes(url.protocol)) return undefined;
  url.search = withoutTracking(url.search);
  url.hash = url.hash.slice(1).split(DIRECTIVE, 1)[0] ?? '';
  url.username = '';
  url.password = '';
  return [url.href, `${url.origin}${url.pathname}`].find(
    (written) => written.length <= ADDRESS_MAX_LENGTH && isOpenable(written),
  );
}

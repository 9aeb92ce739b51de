// The words of a clipping's details in the languages of Kindle and of KOReader: what
// it is, and what its numbers count. Words begin so; their endings differ by case.

export type ClippingKind = 'highlight' | 'note' | 'bookmark';

type Subject = ClippingKind | 'page' | 'location' | 'added';
type Words = Record<Subject, string>;

const words = (
  highlight: string,
  note: string,
  bookmark: string,
  page: string,
  location: string,
  added: string,
): Words => ({ highlight, note, bookmark, page, location, added });

const WORDS: Record<string, Words> = {
  en: words('highlight', 'note', 'bookmark', 'page', 'loc', 'added'),
  de: words('markierung|hervorheb', 'notiz', 'lesezeichen', 'seite', 'pos', 'hinzugefügt'),
  es: words('subrayado|resaltad', 'nota', 'marcador', 'página', 'posici|ubicaci', 'añadid|agregad'),
  fr: words('surlign', 'note', 'signet|marque-page', 'page', 'empl|position', 'ajout'),
  it: words('evidenzia|sottolinea', 'nota|note', 'segnalibr', 'pagin', 'posizion', 'aggiunt'),
  pt: words('destaque', 'nota', 'marcador', 'página', 'posiç|localiza', 'adicionad'),
  nl: words(
    'highlight|markering',
    'notitie',
    'bladwijzer',
    'pagina',
    'locatie|positie',
    'toegevoegd',
  ),
  ru: words('выделен|отрыв', 'заметк', 'закладк', 'страниц', 'мест|позици', 'добавлен'),
  uk: words('виділен', 'нотатк|примітк', 'закладк', 'сторін', 'місц|розташув|позиц', 'додан'),
  ja: words('ハイライト', 'メモ', 'ブックマーク|しおり', 'ページ', '位置', '作成日|追加'),
  zh: words(
    '标注|標註|划线|劃線',
    '笔记|筆記|註記',
    '书签|書籤',
    '页|頁',
    '位置',
    '添加|加入|新增',
  ),
  ko: words('하이라이트|강조', '메모|노트', '북마크|책갈피', '페이지|쪽', '위치', '추가|작성'),
  pl: words(
    'podkreśl|zaznacz|wyróżn',
    'notatk',
    'zakładk',
    'stron',
    'lokaliz|pozycj|miejsc',
    'doda',
  ),
  cs: words('zvýrazn', 'poznám', 'zálož', 'stran|strán', 'pozic|umíst|míst', 'přidán'),
  sk: words('zvýrazn', 'poznám', 'zálož', 'stran|strán', 'pozíc|umiest|miest', 'pridan'),
  tr: words('vurgu', 'not', 'yer [iİ]m', 'sayfa', 'konum', 'eklen'),
  sv: words(
    'markering|överstryk',
    'anteckning|notering',
    'bokmärk',
    'sida',
    'plats|position',
    'tillag|lades',
  ),
  da: words(
    'fremhæv|markering|overstreg',
    'note',
    'bogmærk',
    'side',
    'placering|position',
    'tilføj',
  ),
  nb: words(
    'uthev|markering|merking',
    'notat|merknad',
    'bokmerk',
    'side',
    'plassering|posisjon',
    'lagt til',
  ),
  fi: words('korost|alleviiv', 'muistiinpano|huomautu', 'kirjanmerk', 'sivu', 'sijain', 'lisätty'),
  hu: words('kiemel', 'jegyzet|megjegyz', 'könyvjelző', 'oldal', 'hely|pozíci', 'hozzáad'),
  ro: words('evidenți|subliniat', 'not', 'semn', 'pagin', 'locați|poziți', 'adăugat'),
  ca: words('ressaltat|subratllat', 'nota', 'marcador', 'pàgina', 'posici|ubicaci', 'afegi'),
  el: words(
    'επισήμανσ|υπογράμμισ',
    'σημείωσ',
    'σελιδοδείκτ',
    'σελίδ',
    'θέσ|τοποθεσ',
    'προστέθηκε|προσθήκη',
  ),
  he: words('הדגש|סימון', 'הערה|הערת', 'סימני', 'עמוד', 'מיקום', 'נוסף|נוספה'),
  ar: words('تمييز|تظليل', 'ملاحظ', 'إشار|علامة', 'صفحة', 'موقع|موضع', 'أضيف|إضاف|الإضافة'),
  hi: words('हाइलाइट', 'नोट|टिप्पणी', 'बुकमार्क', 'पेज|पृष्ठ', 'स्थान|लोकेशन', 'जोड़'),
  id: words('sorot', 'catatan', 'penanda|markah', 'halaman', 'lokasi|posisi', 'ditambah'),
  vi: words('tô sáng|nổi bật', 'ghi chú', 'dấu trang', 'trang', 'vị trí', 'thêm'),
};

const LANGUAGES = Object.values(WORDS);

/** Scripts that set a word off with spaces and put nothing before it; in others a word is found anywhere. */
const SET_OFF = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}]/u;

function pattern(subject: Subject, languages: readonly Words[] = LANGUAGES): string {
  // The same normal form as the details, whose words are then found letter by letter.
  const stems = new Set(languages.flatMap((one) => one[subject].normalize('NFKC').split('|')));
  const setOff = [...stems].filter((stem) => SET_OFF.test(stem));
  const anywhere = [...stems].filter((stem) => !SET_OFF.test(stem));
  const parts = setOff.length === 0 ? [] : [`(?<![\\p{L}\\p{M}])(?:${setOff.join('|')})`];
  return [...parts, ...anywhere].join('|');
}

export const PAGE_WORD = pattern('page');
export const LOCATION_WORD = pattern('location');

const KIND = new RegExp(
  `(?<highlight>${pattern('highlight')})|(?<note>${pattern('note')})|(?<bookmark>${pattern('bookmark')})`,
  'iu',
);
const ADDED = new RegExp(pattern('added'), 'iu');

/** What the first word of the kind in details says it is; undefined where no language known here says it so. */
export function kindIn(details: string): ClippingKind | undefined {
  const groups = KIND.exec(details)?.groups;
  if (groups?.highlight !== undefined) return 'highlight';
  if (groups?.note !== undefined) return 'note';
  return groups && 'bookmark';
}

/** Where the words begin that say when it was added; -1 for nowhere. */
export function addedAt(details: string): number {
  return details.search(ADDED);
}

const PLACES = Object.entries(WORDS).map(([language, one]) => ({
  language,
  place: new RegExp(`${pattern('page', [one])}|${pattern('location', [one])}`, 'iu'),
  added: new RegExp(pattern('added', [one]), 'iu'),
}));

/** The languages that have a word for pages or locations in `where`. */
export function languagesOf(where: string): string[] {
  return PLACES.filter(({ place }) => place.test(where)).map(({ language }) => language);
}

/** Whether one of these languages says in `added` that something was added. */
export function isAddedIn(languages: readonly string[], added: string): boolean {
  return PLACES.some((one) => languages.includes(one.language) && one.added.test(added));
}

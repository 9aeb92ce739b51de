// Which lines of a plain-text book are the heading of a chapter.

const HEADING_MAX_LENGTH = 100;
const TITLE_MAX_LENGTH = 70;
const CONTENTS_MAX_LINES = 500;

/** Words that are counted, by script: their numbers are written in other ways. */
const COUNTED = {
  latin:
    'chapter|book|part|canto|act|scene|letter|section|volume|stave|lecture|lesson|sermon|kapitel|buch|teil|chapitre|livre|partie|capítulo|capitulo|capitolo|libro|parte',
  cyrillic: 'глава|часть|книга|том|письмо|действие|явление|песнь|урок',
  hebrew: 'פרק|חלק|שער|ספר|מכתב|שיעור',
};
const DIGITS = '\\d{1,3}|[ivxlc]{1,7}';
const ENGLISH =
  '(?:(?:twenty|thirty|forty|fifty)-?)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|(?:the )?(?:first|second|third|last|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie|thirtie)th)';
const RUSSIAN = '\\p{Script=Cyrillic}+(?:ая|ое|ой|ый|ья|ье|ий)';
const HEBREW =
  "\\p{Script=Hebrew}{1,2}['\"׳״]?\\p{Script=Hebrew}?['׳]?|ה?(?:ראשונ?ה?|ראשון|שני|שנייה|שלישית?|רביעית?|חמישית?|שישית?|שביעית?|שמינית?|תשיעית?|עשירית?)";

/** 'CHAPTER I', 'Chapter the First', 'Глава 1', 'פרק א': as far as the number goes. */
const COUNTED_START = new RegExp(
  `^(?:(?:${COUNTED.latin})\\s+(?:${DIGITS}|${ENGLISH})|(?:${COUNTED.cyrillic})\\s+(?:${DIGITS}|${RUSSIAN})|(?:${COUNTED.hebrew})\\s+(?:${DIGITS}|${HEBREW}))(?![\\p{L}\\p{N}'"׳״])`,
  'iu',
);
/** What may follow the number: nothing, a stop and a title, or a title that begins with a capital. */
const AFTER_NUMBER =
  /^(?:[.:)\]]?$|[.:)\]]?\s*[-–—:.]?\s+["“«]?(?:\p{Lu}|\d)|\s*[-–—:.]\s*["“«״]?\p{Lo})/u;
/** 'part two of it all' is no heading. */
const CAPITAL_FIRST = /^["“«'‘[(]?(?:\p{Lu}|\p{Lo}|\d)/u;
/** 'ГЛАВА ПЕРВАЯ', 'Первая глава' and the like, where the number stands first. */
const NUMBER_FIRST = /^\p{L}+(?:ая|ое|ой|ый)\s+(?:глава|часть|книга|том|песнь)\.?$/iu;
const UNCOUNTED =
  /^(?:prologue|epilogue|preface|introduction|foreword|afterword|conclusion|appendix|postscript|contents|table of contents|dedication|пролог|эпилог|предисловие|введение|вступление|послесловие|заключение|приложение|содержание|оглавление|от автора|מבוא|הקדמה|פתח דבר|אחרית דבר|סוף דבר|תוכן|תוכן העניינים|נספח|prolog|vorwort|einleitung|nachwort|prólogo|prologo|epílogo|préface|avant-propos|épilogue)[.:]?$/iu;
const ROMAN = /^(?:M{0,3})(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\.?$/;
/** Ends of what is said, not of what is headed. */
const SAID = /[!?,;:"”»'’)\]]$/;

/** Short, in capitals; four letters, so that no cry is taken for one. */
function isInCapitals(line: string): boolean {
  if (line.length > TITLE_MAX_LENGTH || SAID.test(line)) return false;
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 4 && !/\p{Ll}|\p{Lo}|^[[({*"“«—–-]/u.test(line) && /\p{Lu}/u.test(line);
}

/** Whether a line is a heading that counts or names its chapter. */
function isNamed(line: string): boolean {
  if (line.length > HEADING_MAX_LENGTH) return false;
  if (line !== '' && ROMAN.test(line)) return true;
  if (!CAPITAL_FIRST.test(line)) return false;
  const counted = COUNTED_START.exec(line)?.[0];
  if (counted !== undefined) return AFTER_NUMBER.test(line.slice(counted.length));
  return NUMBER_FIRST.test(line) || UNCOUNTED.test(line);
}

/** Whether a line may be the title under 'CHAPTER I': short, and no sentence. */
export function isTitleLike(line: string): boolean {
  return (
    line.length <= TITLE_MAX_LENGTH && CAPITAL_FIRST.test(line) && !/[.,;!?…:]["”’»]?$/.test(line)
  );
}

export type Heading = {
  title: string /** 'CHAPTER I' alone: a title may follow. */;
  isBare: boolean;
};

const joined = (lines: readonly string[]) =>
  lines.reduce((title, line) => `${title}${/\p{P}$/u.test(title) ? '' : '.'} ${line}`);

/** The heading in lines that stand between empty ones, trimmed; undefined where they are none. */
export function headingIn(lines: readonly string[]): Heading | undefined {
  const [first = '', ...rest] = lines;
  if (lines.length === 0 || lines.length > 3) return undefined;
  if (isNamed(first)) {
    const named = rest.filter(isNamed).length;
    // More than one: a table of contents.
    if (named > 1 || rest.some((line) => line.length > HEADING_MAX_LENGTH)) return undefined;
    return { title: joined(lines), isBare: rest.length === 0 && first.length <= 30 };
  }
  return lines.every(isInCapitals) ? { title: lines.join(' '), isBare: false } : undefined;
}

/** Whether the lines are a table of contents: most of them are headings. */
export function isContents(lines: readonly string[]): boolean {
  if (lines.length < 3 || lines.length > CONTENTS_MAX_LINES) return false;
  return lines.filter(isNamed).length > lines.length / 2;
}

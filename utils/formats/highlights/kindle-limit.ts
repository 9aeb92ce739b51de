// The notice that stands in a clipping's place, or behind a part of it, where the publisher's limit was reached.

/** Words of the notice in languages of the device, at its end in angle brackets. */
const LIMIT =
  /lim[ií]t|limiet|лимит|огранич|grenze|上限|限制|제한|한도|gräns|grænse|grense|חריג|الحد|सीमा/iu;
const NOTICE_MAX_LENGTH = 200;
const SENTENCE_MIN_WORDS = 4;

/** Whether angle brackets hold a sentence, and no tag of HTML. */
function isSentence(notice: string): boolean {
  return /^<\p{L}[^="'/]*$/u.test(notice) && notice.split(/\s+/).length >= SENTENCE_MIN_WORDS;
}

/** The text without the notice, and whether one was there. In a language that is not listed, it is a notice where nothing else stands. */
export function withoutNotice(body: string): { text: string; isLimited: boolean } {
  const opening = body.endsWith('>') ? body.lastIndexOf('<') : -1;
  const notice = opening === -1 ? '' : body.slice(opening);
  const isShort = notice !== '' && notice.length <= NOTICE_MAX_LENGTH;
  const isLimited = isShort && (LIMIT.test(notice) || (opening === 0 && isSentence(notice)));
  return { text: isLimited ? body.slice(0, opening).trim() : body, isLimited };
}

// The language of a thought, or of all that is in a file.
import { languageName, UNKNOWN_LANGUAGE } from '../utils/messages/language-names.ts';
import { message } from '../utils/messages/library.ts';

export type LibraryLanguageProps = {
  /** BCP 47 tag; undefined: as the letters say, where that can be chosen. */
  language: string | undefined;
  canBeByLetters?: boolean;
  onLanguage(language: string | undefined): void;
};

/** Those that are offered beside the one that is chosen: of the interface, and the most read. */
const OFFERED =
  'en ru he ar be bg cs da de el es fa fi fr hi hu hy id it ja ka ko la lt lv nb nl pl pt ro sk sr sv tr uk vi yi zh'.split(
    ' ',
  );

const BY_LETTERS = '';

export function LibraryLanguage(props: LibraryLanguageProps) {
  const { language, canBeByLetters = false, onLanguage } = props;
  const chosen = language === undefined || language === UNKNOWN_LANGUAGE ? [] : [language];
  const named = [...new Set([...OFFERED, ...chosen])].map((tag) => ({
    tag,
    name: languageName(tag),
  }));
  return (
    <label>
      <span>{message('textLanguage')}</span>
      <select
        value={language ?? BY_LETTERS}
        onChange={(event) => onLanguage(event.currentTarget.value || undefined)}
      >
        {canBeByLetters && <option value={BY_LETTERS}>{message('languageByLetters')}</option>}
        <option value={UNKNOWN_LANGUAGE}>{languageName(UNKNOWN_LANGUAGE)}</option>
        {named
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}

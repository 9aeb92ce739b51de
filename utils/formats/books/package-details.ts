// What the package document of an EPUB says of the book: `dc:title` and its like.
import type { BookDetails } from '../../domain/book.ts';
import { said, wordsOf, type XmlElement } from './xml-tree.ts';

/** A title page's worth, in UTF-16 code units. */
const DETAIL_MAX_LENGTH = 1000;

/** BCP 47 with the subtags that a language needs; undefined where it is none, or undetermined. */
export function languageTag(written: string): string | undefined {
  const tag = written.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical === 'und' ? undefined : canonical;
  } catch {
    return undefined;
  }
}

/** Words alone: what is escaped markup in a detail goes. */
const detailOf = (element: XmlElement) =>
  wordsOf(element)
    .replace(/<[^<>]{1,300}>/g, '')
    .slice(0, DETAIL_MAX_LENGTH)
    .trim();

/** What `meta` elements say of others, by the others' ids (EPUB 3, section 5.5.5). */
type Refinements = ReadonlyMap<string, XmlElement[]>;

function refinementsIn(metadata: readonly XmlElement[]): Refinements {
  const refining = metadata.filter((each) => each.name === 'meta' && said(each, 'refines'));
  return Map.groupBy(refining, (meta) => (said(meta, 'refines') ?? '').replace(/^#/, ''));
}

function refined(element: XmlElement, property: string, refinements: Refinements): string[] {
  const metas = refinements.get(said(element, 'id') ?? '') ?? [];
  return metas.filter((meta) => said(meta, 'property') === property).map(wordsOf);
}

/** By MARC: 'aut', 'trl'; in `opf:role` (EPUB 2) or by a refinement. */
function rolesOf(element: XmlElement, refinements: Refinements): string[] {
  return [said(element, 'role') ?? '', ...refined(element, 'role', refinements)].filter(Boolean);
}

/** The year of publication, as far as the dates are told apart by `opf:event`. */
function yearIn(dates: readonly XmlElement[]): string | undefined {
  const events = ['publication', 'original-publication', undefined, 'creation'];
  return events
    .flatMap((event) => dates.filter((date) => said(date, 'event') === event))
    .map((date) => /(?<!\d)\d{4}(?!\d)/.exec(wordsOf(date))?.[0])
    .find((year) => year !== undefined);
}

const joined = (names: readonly string[]) => [...new Set(names)].filter(Boolean).join(', ');

/** Who wrote it, and who translated it. Those of other roles (who drew, who edited) wrote it only if nobody else did. */
function peopleIn(named: (name: string) => XmlElement[], refinements: Refinements) {
  const withRoles = (element: XmlElement) => ({
    name: detailOf(element),
    roles: rolesOf(element, refinements),
  });
  const creators = named('creator').map(withRoles);
  const contributors = named('contributor').map(withRoles);
  const authors = creators.filter(({ roles }) => roles.length === 0 || roles.includes('aut'));
  const others = creators.filter(({ roles }) => !roles.includes('trl'));
  const translators = [...creators, ...contributors].filter(({ roles }) => roles.includes('trl'));
  const names = (people: readonly { name: string }[]) => joined(people.map(({ name }) => name));
  return { author: names(authors) || names(others), translator: names(translators) };
}

/** The details; the title is '' where the file tells none. `uniqueId` names the identifier that counts. */
export function packageDetails(
  metadata: readonly XmlElement[],
  uniqueId: string | undefined,
): BookDetails {
  const named = (name: string) =>
    metadata.filter((element) => element.name === name && detailOf(element) !== '');
  const refinements = refinementsIn(metadata);
  const titles = named('title');
  const isMain = (title: XmlElement) => refined(title, 'title-type', refinements).includes('main');
  const title = titles.find(isMain) ?? titles[0];
  const identifiers = named('identifier');
  const unique = identifiers.find((each) => said(each, 'id') === uniqueId) ?? identifiers[0];
  const languages = named('language').map((each) => languageTag(wordsOf(each)));
  const known = {
    ...peopleIn(named, refinements),
    language: languages.find((tag) => tag !== undefined),
    rights: joined(named('rights').map(detailOf)),
    year: yearIn(named('date')),
    identifier: unique && detailOf(unique),
  };
  return {
    title: title ? detailOf(title) : '',
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value)),
  };
}

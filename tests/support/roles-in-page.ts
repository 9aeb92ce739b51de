// Owns how an element is found by its role and accessible name, in the page itself. To ask the browser's
// own tree of accessibility costs Firefox a tenth of a second each time; screen-reader.test.ts holds that tree.
import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';

/** The first element of this role and name that a reader can reach, in the document's order. */
export function find(role: string, name: string): Element | undefined {
  const wanted = plain(name);
  const within = document.querySelector('dialog:modal') ?? document;
  for (const element of within.querySelectorAll('*')) {
    if (getRole(element) !== role || plain(computeAccessibleName(element)) !== wanted) continue;
    if (canBeReached(element)) return element;
  }
  return undefined;
}

function canBeReached(element: Element): boolean {
  const isSeen = element.checkVisibility({ visibilityProperty: true });
  return isSeen && !element.closest('[inert]') && !isInaccessible(element);
}

const plain = (name: string) => name.replace(/\s+/g, ' ').trim();

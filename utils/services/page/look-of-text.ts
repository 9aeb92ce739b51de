// How a text of a page is drawn: whether it can be seen, in which block it stands, and whether
// its line breaks stand as they are written. Asked once for each element.
import { drawnParent } from './tree.ts';

export type LookOfText = {
  /** Whether a reader sees what stands in it, and can select it. */
  isRead(element: Element): boolean;
  /** What begins lines of its own. */
  blockOf(element: Element): Element;
  isSet(element: Element): boolean;
};

/** What stands in a line with what is around it: 'inline', 'inline-block', 'ruby', 'ruby-text'. */
const IN_LINE = /^(inline|ruby|contents|$)/;

export function createLookOfText(): LookOfText {
  const blocks = new Map<Element, Element>();
  const reads = new Map<Element, boolean>();
  const styles = new Map<Element, CSSStyleDeclaration>();

  function styleOf(element: Element): CSSStyleDeclaration {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  }

  /** 'auto' is as it is around it (CSS Basic User Interface 4, section 6.1). */
  function isSelectable(element: Element): boolean {
    for (let one: Element | undefined = element; one; one = drawnParent(one)) {
      const { userSelect } = styleOf(one);
      if (userSelect && userSelect !== 'auto') return userSelect !== 'none';
    }
    return true;
  }

  return {
    isRead(element) {
      const known = reads.get(element);
      if (known !== undefined) return known;
      const isSeen = element.checkVisibility?.({ visibilityProperty: true }) ?? true;
      const isRead = isSeen && isSelectable(element);
      reads.set(element, isRead);
      return isRead;
    },
    blockOf(element) {
      const path: Element[] = [];
      let block = element;
      for (let one: Element | undefined = element; one; one = drawnParent(one)) {
        path.push(one);
        block = blocks.get(one) ?? one;
        if (blocks.has(one) || !IN_LINE.test(styleOf(one).display)) break;
      }
      for (const one of path) blocks.set(one, block);
      return block;
    },
    isSet: (element) => /^(pre|break-spaces)/.test(styleOf(element).whiteSpace),
  };
}

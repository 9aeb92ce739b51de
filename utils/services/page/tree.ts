// The tree of a page as it is drawn: with what stands in open shadow trees, in its place.

/** No words of these are read. */
const UNREAD = new Set(
  'script style noscript template textarea select datalist iframe object video audio canvas'.split(
    ' ',
  ),
);

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** What a node stands in, as it is drawn; a tree in the shadow of an element stands in that. */
export function drawnParent(node: Node): Element | undefined {
  const { assignedSlot } = node as Text;
  const parent = assignedSlot ?? node.parentNode;
  if (parent === null) return undefined;
  return isElement(parent) ? parent : (parent as ShadowRoot).host;
}

function drawnChildren(node: Node): Iterable<Node> {
  if (!isElement(node)) return node.childNodes;
  if (UNREAD.has(node.localName)) return [];
  if (node.shadowRoot) return node.shadowRoot.childNodes;
  const assigned = node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  return assigned.length > 0 ? assigned : node.childNodes;
}

/** All texts and line breaks below `root`, in the order in which they are read. Not by recursion: a page may be as deep as it likes. */
export function textsIn(root: Node): (Text | Element)[] {
  const texts: (Text | Element)[] = [];
  const ahead: Node[] = [root];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
      texts.push(node as Text);
    else if (isElement(node) && node.localName === 'br') texts.push(node);
    else ahead.push(...[...drawnChildren(node)].reverse());
  }
  return texts;
}

/** The roots of all open shadow trees below `root`. */
export function shadowRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  const own = Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot);
  const found = own.filter((one) => one !== null);
  return found.concat(found.flatMap(shadowRootsIn));
}

/** The node itself or what holds it in the tree that `root` is the root of. Undefined where neither is in it. */
export function standInTree(node: Node, root: Node): Node | undefined {
  let stand: Node = node;
  for (let own = stand.getRootNode(); own !== root; own = stand.getRootNode()) {
    const { host } = own as Partial<ShadowRoot>;
    if (host === undefined) return undefined;
    stand = host;
  }
  return stand;
}

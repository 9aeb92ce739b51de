// The direction of a field: that of its words; of an empty one that of the page, since `dir="auto"`
// would have it begin at the left on a page that is read from the right.
export function fieldDirection(text: string): 'auto' | undefined {
  return text === '' ? undefined : 'auto';
}

// In which line of a text a place stands.

/** For places that mostly come in order: then all together cost one walk through the text. */
export function createLineCounter(text: string): (place: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  let last = 0;
  return (place) => {
    if (place < last) {
      line = 1;
      next = text.indexOf('\n');
    }
    last = place;
    while (next !== -1 && next < place) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

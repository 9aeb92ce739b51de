// The deck into which the reader's own words go where no other is named. The page calls it
// by a word of its language.
export const MY_THOUGHTS = 'my-thoughts';

// A sentence with a person's name in it, the name isolated from its direction.
import { message } from '../utils/messages/practice.ts';

export type NamedProps = {
  sentence: 'askLater' | 'toPerson' | 'mergeWith' | 'deleteAbout' | 'personKnown' | 'mergeKnown';
  person: string;
};

/** Where the name goes: nothing that a table of words would hold. */
const PLACE = '\u0000';

export function Named({ sentence, person }: NamedProps) {
  const [before, after = ''] = message(sentence, { name: PLACE }).split(PLACE);
  return (
    <>
      {before}
      <bdi>{person}</bdi>
      {after}
    </>
  );
}

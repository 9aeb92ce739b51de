// What passage.html shows, as its address says it after the '#': a passage to be answered,
// or what came of keeping one where that cannot be said on the page itself.
import { type Outcome, SAID, type Said } from './kept-passage.ts';

export type PassageAddress = {
  thought?: string;
  said?: Said;
  isCut: boolean;
};

export function passageAddress(hash: string): PassageAddress {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  const thought = told.get('thought');
  const said = SAID.find((one) => one === told.get('said'));
  return { ...(thought && { thought }), ...(said && { said }), isCut: told.has('cut') };
}

export function passagePath({ thought, said, isCut }: Partial<Outcome>): string {
  const told = new URLSearchParams({
    ...(thought && { thought }),
    ...(said && { said }),
    ...(isCut && { cut: '' }),
  });
  return `passage.html#${told}`;
}

// Courtesies: they ask nothing, so nothing is searched or spent on them.
import type { Reply } from '../src/reply.ts';

const THANKS =
  /^(?:(?:ok(?:ay)?|alright|great|cool|nice|perfect|awesome|good|got it|i see|understood|many thanks|thanks|thank you|thank u|thx|ty|cheers|a lot|so much|very much|that helps|bot|footnote)[\s,.!]*)+$/iu;

/** Whether a text only thanks or nods; names of papers such as `Cool` are asked for in more words. */
export function isThanks(text: string): boolean {
  return THANKS.test(
    text
      .normalize('NFKC')
      .replace(/\p{Extended_Pictographic}/gu, ' ')
      .trim(),
  );
}

export const youAreWelcome: Reply = {
  parts: [{ kind: 'text', text: 'You are welcome. Ask on, or see what there is with /papers.' }],
};

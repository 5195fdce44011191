// What a sentence asserts besides its main clause, sentence by sentence: clause-based open information extraction
// (Del Corro and Gemulla 2013). What stands under a condition, a hedge or somebody's claim is none of it.
import { remember } from '../../language/memoize.ts';
import { asides } from './asides.ts';
import { halves } from './halves.ts';
import { readTokenText } from './nounPhrases.ts';
import { reasons } from './reasons.ts';

/** More are not told apart in one sentence. */
const MAX_PROPOSITIONS = 12;

/** Many statements cite one sentence. */
export const propositionsOf = remember((sentence): readonly string[] => {
  const read = readTokenText(sentence);
  const told = [...halves(read), ...asides(read), ...reasons(read)];
  return [...new Set(told.map(asSentence))].slice(0, MAX_PROPOSITIONS);
}, 500);

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

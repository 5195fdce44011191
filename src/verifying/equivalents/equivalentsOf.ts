// The other ways in which a sentence can be told with its own words, with nothing else changed.
import { remember } from '../../language/memoize.ts';
import { capitalised } from '../capitalised.ts';
import { readTokenText } from '../propositions/nounPhrases.ts';
import { asDeed } from './asDeed.ts';
import { conversesOf } from './conversesOf.ts';
import { partOtherwise } from './partOfGroup.ts';
import { withoutLack } from './withoutLack.ts';

/**
 * A part of a group in front or behind, a deed as a thing that was done, what is lacking
 * as what is not there, and a comparison from its other side.
 */
export const equivalentsOf = remember((sentence): readonly string[] => {
  const told = [
    asDeed(sentence),
    partOtherwise(sentence),
    withoutLack(sentence),
    ...conversesOf(readTokenText(sentence)),
  ];
  return told.flatMap((each) => (each === undefined ? [] : [capitalised(each)]));
}, 500);

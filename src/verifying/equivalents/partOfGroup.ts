// `Of the 40 respondents, 16 were aware` as `16 of the 40 respondents were aware`, and back.
import { lexicon } from '../../language/lexicon.ts';
import { capitalised } from '../capitalised.ts';

const anyOf = (entry: string) => [...lexicon(entry).words].join('|');
const NUMBER = String.raw`(?:\d[\d,.]*\d|\d|${anyOf('number-word')})`;
const BOUND = `(?:(?:${anyOf('part-bound')}) )?`;
const WHICH = anyOf('group-determiner');
const WORD = String.raw`[\p{L}\p{N}’'-]+`;

/** `Of the 40 respondents, only 16 were aware`, by its parts. */
const OF_GROUP = new RegExp(
  String.raw`^Of (?:(?:${WHICH}) )?(${NUMBER}) ((?:${WORD} ){0,5}?${WORD})(?: \([^()]*\))?, (${BOUND}${NUMBER})(?= )`,
  'iu',
);
/** `Only 16 of the 40 respondents were aware`, by its parts. */
const PART_OF = new RegExp(
  String.raw`^(${BOUND}${NUMBER}) of (?:${WHICH}) (${NUMBER}) ((?:${WORD} ){0,3}?${WORD}s) (?=\p{Ll})`,
  'iu',
);

/** A sentence on a part of a group, told the other way round; undefined for other sentences. */
export function partOtherwise(sentence: string): string | undefined {
  const ofGroup = OF_GROUP.exec(sentence);
  if (ofGroup) {
    const [whole, all, group, part] = ofGroup;
    return capitalised(`${part} of the ${all} ${group}${sentence.slice(whole.length)}`);
  }
  const partOf = PART_OF.exec(sentence);
  if (!partOf) return undefined;
  const [whole, part = '', all, group] = partOf;
  return `Of the ${all} ${group}, ${part.charAt(0).toLowerCase()}${part.slice(1)} ${sentence.slice(whole.length)}`;
}

// A sentence told in another order, with nothing else changed.
import { lexicon } from '../language/lexicon.ts';

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

/**
 * The other way in which a sentence on a part of a group, or on a deed as a thing that was done, can be told with its own
 * words; undefined for other sentences.
 */
export function equivalentOf(sentence: string): string | undefined {
  return asDeed(sentence) ?? partOtherwise(sentence);
}

/** `Measurements of the drag were made at dawn` as `The drag was measured at dawn`. */
function asDeed(sentence: string): string | undefined {
  const found = lexicon('deed-as-thing').pattern.exec(sentence);
  const { noun, thing } = found?.groups ?? {};
  if (!found || noun === undefined || thing === undefined) return undefined;
  const stem = noun.toLowerCase().replace(/ment$|ion$|is$/u, '');
  const done = stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
  return capitalised(`${thing} was ${done}${sentence.slice(found[0].length)}`);
}

function partOtherwise(sentence: string): string | undefined {
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

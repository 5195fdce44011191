import { lexicon } from '../../language/lexicon.ts';
import { remember } from '../../language/memoize.ts';

/** The lists of `lexicon/en/cues.txt`, without their `cue-`. */
export type CueKind =
  | 'possible'
  | 'able'
  | 'due'
  | 'aim'
  | 'report'
  | 'others'
  | 'some'
  | 'bound'
  | 'slight'
  | 'once'
  | 'only'
  | 'negation'
  | 'condition'
  | 'contrast'
  | 'or'
  | 'every'
  | 'sole'
  | 'lead'
  | 'cause'
  | 'compare'
  | 'population'
  | 'exception'
  | 'rate'
  | 'association';

/** A cue among the words of a text: where it begins and where it ends, both included. */
export interface Cue {
  readonly from: number;
  readonly to: number;
}

const phrasesOf = remember((kind): Phrases => {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of lexicon(`cue-${kind}`).words) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].toSorted((one, other) => other.length - one.length),
    );
  }
  return byFirst;
}, 50);

interface CueWord {
  readonly lower: string;
  /** As written. */
  readonly text?: string;
}

/** `rain in May`, which hedges nothing. */
function isMonth(word: CueWord | undefined, at: number): boolean {
  return at > 0 && word?.text === 'May';
}

/** Where cues of a kind stand, the longest phrase first; a harmless one goes before a shorter cue. */
export function findCues(words: readonly CueWord[], kind: CueKind): readonly Cue[] {
  const phrases = phrasesOf(kind);
  const harmless = phrasesOf('harmless');
  const found: Cue[] = [];
  for (let from = 0; from < words.length; from++) {
    const [skipped = [], phrase = []] = [phraseAt(harmless, words, from), phraseAt(phrases, words, from)];
    const length = Math.max(skipped.length, phrase.length);
    if (length === 0 || isMonth(words[from], from)) continue;
    const to = from + length - 1;
    if (phrase.length === length) found.push({ from, to });
    from = to;
  }
  return found;
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function phraseAt(phrases: Phrases, words: readonly { readonly lower: string }[], from: number) {
  return phrases
    .get(words[from]?.lower ?? '')
    ?.find((each) => each.every((word, k) => words[from + k]?.lower === word));
}

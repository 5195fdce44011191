import { lexicon } from '../../language/lexicon.ts';
import type { Match } from '../../understanding/matchTerm.ts';
import type { PaperText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { amountsIn } from './amounts.ts';

export interface AnswerPlace {
  readonly text: PaperText;
  readonly sentence: number;
  /** Of the question's terms, in this sentence. */
  readonly matches: readonly Match[];
}

export interface Found {
  /** [start, end) in the sentence. */
  readonly span: readonly [number, number];
  readonly bonus: number;
}

const MAX_NUMBER_DISTANCE_WORDS = 6;

/** Where a sentence holds the kind of thing that the question asks for, if it does. */
export function answerIn(reading: Reading, place: AnswerPlace): Found | undefined {
  switch (reading.kind) {
    case 'count':
      return findNumber(reading, place);
    case 'choice':
      return findNamed(reading, place);
    case 'acronymExpansion':
      return findAcronymExpansion(reading, place);
    case 'definition':
      return findDefinition(reading, place);
    case 'reason':
      return findCue(place, 'tells-reason-at');
    case 'manner':
      return findCue(place, 'tells-manner-at');
    default:
      return undefined;
  }
}

function findCue({ text, sentence }: AnswerPlace, cue: string): Found | undefined {
  const found = lexicon(cue).pattern.exec(text.sentences[sentence]?.text ?? '');
  return found ? { span: [found.index, found.index + found[0].length], bonus: 0.06 } : undefined;
}

/** A number near a word of what is counted; numbers of citations and of names do not count. */
function findNumber(
  { question, terms }: Reading,
  { text, sentence, matches }: AnswerPlace,
): Found | undefined {
  const read = text.sentences[sentence];
  if (!read) return undefined;
  const isAsked = terms.some(({ role }) => role === 'head');
  const found = matches.flatMap(({ strength, place }, t) =>
    strength >= 0.5 ? [{ place, role: terms[t]?.role }] : [],
  );
  const asked = found.filter(({ role }) => role === 'head' || role === 'modifier');
  const isFree = !isAsked || (asked.length > 0 && lexicon('asks-how-far').pattern.test(question.text));
  const anchors = isFree ? found.filter(({ role }) => role !== 'name') : asked;
  let best: { span: readonly [number, number]; gap: number } | undefined;
  for (const { span, place: at } of amountsIn(read)) {
    for (const place of anchors.flatMap(
      (anchor) => read.places.get(read.words[anchor.place]?.stem ?? '') ?? [],
    )) {
      const gap = place >= at ? place - at : (at - place) * 1.5;
      if (gap <= MAX_NUMBER_DISTANCE_WORDS && gap < (best?.gap ?? Number.POSITIVE_INFINITY))
        best = { span, gap };
    }
  }
  return best && { span: best.span, bonus: 0.3 - 0.02 * best.gap };
}

/** One of the asked kind by its name, which the question does not have: `datasets: A and B`, `f-100 aircraft`. */
function findNamed(
  { question, terms }: Reading,
  { text, sentence, matches }: AnswerPlace,
): Found | undefined {
  const read = text.sentences[sentence];
  const heads = matches.filter(({ strength }, t) => terms[t]?.role === 'head' && strength >= 0.5);
  for (const { place } of heads) {
    const [before, head] = [read?.words[place - 1], read?.words[place]];
    if (!read || !head) continue;
    const isNamed = before?.isMarked && before.start > 0 && !question.places.has(before.stem);
    if (isNamed) return { span: [before.start, head.end], bonus: 0 };
    if (lexicon('names-follow').pattern.test(read.text.slice(head.end)))
      return { span: [head.start, head.end], bonus: 0 };
  }
  return undefined;
}

function findAcronymExpansion(
  { question, terms }: Reading,
  { text, sentence }: AnswerPlace,
): Found | undefined {
  const read = text.sentences[sentence];
  const asked = new Set([...terms.map((term) => term.text), ...question.words.map((word) => word.text)]);
  const form = text.acronymExpansions.find(
    ({ short, long }) => asked.has(short.toLowerCase()) && read?.text.includes(`${long} (${short}`),
  );
  if (!form || !read) return undefined;
  const start = read.text.indexOf(form.long);
  return { span: [start, start + form.long.length], bonus: 0.8 };
}

/** The subject is what the sentence is about: it stands at its beginning and is said to be something, or is introduced. */
function findDefinition({ terms }: Reading, { text, sentence, matches }: AnswerPlace): Found | undefined {
  const read = text.sentences[sentence];
  if (!read || terms.some(({ role }) => role === 'head')) return undefined;
  const places = matches
    .filter(({ strength }, t) => strength >= 0.8 && terms[t]?.role !== undefined)
    .map(({ place }) => place);
  if (places.length === 0) return undefined;
  const last = read.words[Math.max(...places)];
  const first = read.words[Math.min(...places)];
  if (!last || !first) return undefined;
  const after = read.text.slice(last.end, last.end + 80);
  const before = read.text.slice(0, first.start);
  const isDefined = lexicon('defined-behind').pattern.test(after);
  const isIntroduced = lexicon('introduced-before').pattern.test(before);
  const isAtStart = before.length < 40;
  const bonus = (isIntroduced ? 0.2 : 0) + (isDefined && isAtStart ? 0.2 : 0);
  return bonus > 0 ? { span: [first.start, last.end], bonus } : undefined;
}

import { frequencyRank } from '../../language/wordVectors.ts';
import { matchTerm } from '../../understanding/matchTerm.ts';
import { findNames } from '../../understanding/names.ts';
import { type PaperText, type ReadText, readText } from '../../understanding/paperText.ts';
import type { Term } from '../../understanding/readTerms.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { isSurvey } from '../extractive/chooseSentences.ts';
import type { Candidate } from '../extractive/scoreSentences.ts';
import { resourceIsMissing } from './resourceIsMissing.ts';

/** One reason to hold that no sentence reports what is asked. */
type Rule = (reading: Reading, best: Candidate) => boolean;

const RULES: readonly Rule[] = [
  askedIsMissing,
  restIsMissing,
  numberIsMissing,
  personIsMissing,
  particularIsMissing,
  resourceIsMissing,
  otherPartIsMeant,
  alternativesAreMissing,
  listIsMissing,
  onlyInPassing,
];

/** Whether a paper is about the question but, as far as words tell, no sentence says what is asked. */
export function isNotReported(reading: Reading, candidates: readonly Candidate[]): boolean {
  const [best] = candidates;
  if (!best || reading.kind === 'compare' || isSurvey(reading)) return false;
  if (reading.kind === 'longForm' && best.span) return false;
  return RULES.some((rule) => rule(reading, best));
}

const LEAST_ASKED = 0.3;
const LEAST_TELLING = 0.25;

/** `Which dataset …?`: nothing like a dataset is spoken of. */
function askedIsMissing({ kind }: Reading, { asked }: Candidate): boolean {
  return kind !== 'longForm' && asked !== undefined && asked < LEAST_ASKED;
}

/** Verbs that only ask for an answer: `can you explain X`. */
const REQUEST =
  /^\W*(?:(?:please|can you|could you|would you) )*(?:explain|describe|define|summari[sz]e|outline|(?:tell|show|teach) me(?: more)?|tell)\b/iu;

/** A paper is named, and nothing else of the question is spoken of anywhere in it. */
function restIsMissing({ question, terms, kind }: Reading, { text }: Candidate): boolean {
  const requested = readText(REQUEST.exec(question.text)?.[0] ?? '').words.length;
  const rest = terms.filter(
    ({ role, weight, place }) => role !== 'name' && weight >= LEAST_TELLING && place >= requested,
  );
  if (kind === 'longForm' || rest.length === 0 || rest.length === terms.length) return false;
  return !rest.some((term) => isSpokenOf(term, text));
}

/** A number is asked for, and the sentence has none near the words in question. */
function numberIsMissing(reading: Reading, { span }: Candidate): boolean {
  return reading.kind === 'count' && span === undefined;
}

const WHO_DID = /\bwho (?!is\b|are\b|was\b|were\b|does\b|do\b|did\b)\w+/iu;
const PERSON = /\bet al\b|\b[Tt]eam\b|\p{Lu}\p{Ll}+ (?:and|&) \p{Lu}\p{Ll}+/u;

/** `Who invented …?`: no person is named. */
function personIsMissing(reading: Reading, best: Candidate): boolean {
  return reading.kind === 'who' && WHO_DID.test(reading.question.text) && !PERSON.test(textOf(best));
}

/** A name, a model or a size is asked about that the paper never mentions: `HumanEval`, `27B`. */
function particularIsMissing({ terms }: Reading, { text }: Candidate): boolean {
  return terms.some((term) => term.role !== 'name' && isParticular(term) && !isSpokenOf(term, text));
}

function isParticular({ text, surface, isMarked, place }: Term): boolean {
  return (/\d|\p{Lu}.*\p{Lu}/u.test(surface) || (isMarked && place > 0)) && frequencyRank(text) === undefined;
}

function isSpokenOf(term: Term, { title, sentences }: PaperText): boolean {
  return [title, ...sentences].some((text) => matchTerm(term, text).strength > 0.3);
}

/** `Gemini Nano` is asked about, and the sentence speaks of Gemini Ultra. */
function otherPartIsMeant({ question, names }: Reading, { text, sentence }: Candidate): boolean {
  const read = text.sentences[sentence];
  const own = names.filter(({ name }) => name.papers.has(text.paper.id));
  const asked = own.flatMap(({ end }) => partsFrom(question, end, text));
  if (!read || asked.length === 0) return false;
  const uses = findNames(
    read,
    own.map(({ name }) => name),
  );
  const told = uses.flatMap(({ end }) => partsFrom(read, end, text));
  return told.length > 0 && !asked.some((part) => read.places.has(part));
}

/** The stems that go on a name in a text, where the paper writes them as names: `Ultra` in `Gemini Ultra`; `Pro` and `Nano` in `Gemini Pro or Nano`. */
function partsFrom({ words }: ReadText, from: number, { sentences }: PaperText): readonly string[] {
  const parts: string[] = [];
  for (const { stem, text } of words.slice(from)) {
    const isPart = sentences.some(({ places, words: said }) =>
      places.get(stem)?.some((place) => place > 0 && said[place]?.isMarked && !said[place].isStop),
    );
    if (isPart) parts.push(stem);
    else if (!ALTERNATIVE.has(text) || parts.length === 0) break;
  }
  return parts;
}

const ALTERNATIVE = new Set(['and', 'or']);

const ALTERNATIVES = /(\p{L}[\p{L}\p{N}-]*) or (\p{L}[\p{L}\p{N}-]*)\W*$/u;

/** `Are they LSTMs or transformers?`: neither is mentioned. */
function alternativesAreMissing({ question, terms }: Reading, { text }: Candidate): boolean {
  const found = ALTERNATIVES.exec(question.text);
  if (!found) return false;
  const offered = terms.filter((term) =>
    found.slice(1).some((word) => word.toLowerCase().split('-')[0] === term.text),
  );
  return offered.length > 0 && !offered.some((term) => isSpokenOf(term, text));
}

const LIST_ASKED =
  /\bnames of\b|\b(?:which|what) (?:are |were )?(?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b|\bexactly\b.*\?/iu;
const ENUMERATION = /:\s|--|—|\b(?:such as|including|namely|e\.g\.|i\.e\.)|\p{L}, [^,.]+,? and /u;

/** `Which five tasks exactly …?`: they are counted but not listed. */
function listIsMissing({ question, kind }: Reading, best: Candidate): boolean {
  return kind !== 'count' && LIST_ASKED.test(question.text) && !ENUMERATION.test(textOf(best));
}

const PASSING = /(?:\b(?:such as|like|than|over|unlike|including|e\.g\.,?|to|with|and|or)\s+|\()$/u;

/** The subject stands in the sentence only as an example or a rival, and the rest of the question is not spoken of. */
function onlyInPassing({ terms, kind }: Reading, best: Candidate): boolean {
  const sentence = best.text.sentences[best.sentence];
  const subject = terms.flatMap((term, t) => {
    const match = best.matches[t];
    return match && match.strength === 1 && sentence?.words[match.place]?.isMarked && match.place > 0
      ? [{ term, match }]
      : [];
  });
  const [first] = subject;
  const start = first && sentence?.words[first.match.place]?.start;
  if (!sentence || start === undefined || terms.some(({ role }) => role === 'name')) return false;
  if (!PASSING.test(sentence.text.slice(0, start))) return false;
  const others = terms.filter((term) => !subject.some((each) => each.term === term));
  const weight = others.reduce((sum, term) => sum + term.weight, 0);
  const said = others.reduce(
    (sum, term) => sum + term.weight * (best.matches[terms.indexOf(term)]?.strength ?? 0),
    0,
  );
  return (kind === 'definition' && others.length === 0) || (weight > 0 && said / weight < 0.3);
}

function textOf({ text, sentence }: Candidate): string {
  return text.sentences[sentence]?.text ?? '';
}

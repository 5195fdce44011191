import type { Claim } from '../../../src/verifying/readClaim.ts';
import { SEEN_ENTITIES, UNSEEN_ENTITIES } from './falseEntities.ts';
import { SEEN_NUMBERS, UNSEEN_NUMBERS } from './falseNumbers.ts';
import { COMPARISONS, DIRECTIONS, NEGATIONS } from './falsePolarity.ts';
import { SCOPES } from './falseScope.ts';
import { LIGHT_EDITS } from './lightEdits.ts';
import type { Abstract, Material } from './material.ts';
import type { Origin, Perturbation } from './perturbation.ts';
import { type Random, seededRandom } from './random.ts';

/** Claims of one kind, and what must become of them. */
export interface Slice {
  readonly name: string;
  readonly kind: string;
  /** `pass`: must be shown. `caught`: must not be shown as it stands. `shown`: as it stands or as a quotation. */
  readonly wanted: 'pass' | 'caught' | 'shown';
  readonly cases: readonly Case[];
}

export interface Case {
  readonly claim: Claim;
  /** Whose sentence it was: decides on which half it falls. */
  readonly paper: string;
}

/** A sentence shorter than this says too little to be cited. */
const MIN_CHARACTERS = 40;

export function makeSlices({ abstracts, claims }: Material, seed: number): readonly Slice[] {
  const random = seededRandom(seed);
  const origins = abstracts.flatMap((abstract) =>
    abstract.sentences
      .filter((sentence) => sentence.length >= MIN_CHARACTERS)
      .map(
        (sentence): Origin => ({ sentence, abstract, other: drawOther(abstracts, abstract, random), random }),
      ),
  );
  const slice = (
    name: string,
    wanted: Slice['wanted'],
    perturbations: Readonly<Record<string, Perturbation>>,
  ) =>
    Object.entries(perturbations).map(
      ([kind, perturb]): Slice => ({
        name,
        kind,
        wanted,
        cases: origins.flatMap((origin) => perturbed(origin, perturb)),
      }),
    );
  const labelled = (label: string) =>
    claims
      .filter((claim) => claim.label === label)
      .map(({ claim, sentences, abstract }) => ({
        claim: { statement: claim, sentences, title: abstract.title },
        paper: abstract.id,
      }));
  return [
    ...slice('verbatim', 'pass', { sentence: ({ sentence }) => sentence }),
    ...slice('light edits', 'pass', LIGHT_EDITS),
    ...slice('unseen number', 'caught', UNSEEN_NUMBERS),
    ...slice('seen number', 'caught', SEEN_NUMBERS),
    ...slice('unseen entity', 'caught', UNSEEN_ENTITIES),
    ...slice('seen entity', 'caught', SEEN_ENTITIES),
    ...slice('negation', 'caught', NEGATIONS),
    ...slice('direction', 'caught', DIRECTIONS),
    ...slice('comparison reversed', 'caught', COMPARISONS),
    ...slice('scope widened', 'caught', SCOPES),
    { name: 'wrong paper', kind: 'any sentence', wanted: 'caught', cases: origins.map(wrongPaper) },
    { name: 'contradicted claim', kind: 'gold sentences', wanted: 'caught', cases: labelled('CONTRADICT') },
    { name: 'claim without evidence', kind: 'whole abstract', wanted: 'caught', cases: labelled('NONE') },
    { name: 'supported claim', kind: 'gold sentences', wanted: 'shown', cases: labelled('SUPPORT') },
    { name: 'supported claim passed', kind: 'gold sentences', wanted: 'pass', cases: labelled('SUPPORT') },
  ];
}

function perturbed(origin: Origin, perturb: Perturbation): readonly Case[] {
  const statement = perturb(origin);
  if (statement === undefined) return [];
  const { sentence, abstract } = origin;
  return [{ claim: { statement, sentences: [sentence], title: abstract.title }, paper: abstract.id }];
}

/** The sentence stands, but what is cited for it is a sentence of another paper. */
function wrongPaper({ sentence, abstract, other, random }: Origin): Case {
  const cited = random.pick(other.sentences) ?? '';
  return { claim: { statement: sentence, sentences: [cited], title: other.title }, paper: abstract.id };
}

function drawOther(abstracts: readonly Abstract[], own: Abstract, random: Random): Abstract {
  const other = random.pick(abstracts) ?? own;
  return other === own && abstracts.length > 1 ? drawOther(abstracts, own, random) : other;
}

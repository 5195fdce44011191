// What can be told of a sentence as an answer to a question, as numbers between about 0 and 1.
import type { Asked } from './asked.ts';
import type { AskedFor } from './askedFor.ts';
import { kindFeatures, placeFeatures, sayingsOf } from './kindFeatures.ts';
import type { SentencePlace } from './matchPaper.ts';
import { ROLES, type Role, type RoleShares } from './roles.ts';
import { wordsAround, wordsSaid } from './wordFeatures.ts';

/** By name; a name such as `amount.numbers` holds for questions that ask for an amount. */
export type Features = ReadonlyMap<string, number>;

/** The features of one sentence of a paper, its roles apart. Pure: the same for the program and for training. */
export function featuresOf(question: Asked, place: SentencePlace): Features {
  const { reading, asked } = question;
  const told = {
    ...wordsSaid(reading, place),
    ...wordsAround(reading, place),
    ...sayingsOf(question, place),
  };
  const features = new Map(Object.entries(told));
  const ofKind = kindFeatures(place, question);
  for (const [name, value] of Object.entries(ofKind)) features.set(`${asked}.${name}`, value);
  const asFarAsSaid = [
    ...TELLING.map((name) => [name, ofKind[name]] as const),
    ...Object.entries(placeFeatures(place)),
  ];
  for (const [name, value = 0] of asFarAsSaid) features.set(`said.${name}`, value * saidIn(features));
  return features;
}

/** What a sentence's roles add to its features. */
export function roleFeatures(asked: AskedFor, roles: RoleShares, features: Features): Features {
  const added = new Map<string, number>();
  for (const role of TELLING_ROLES) {
    const share = roles[ROLES.indexOf(role)] ?? 0;
    added.set(`${asked}.${role}`, share);
    added.set(`said.${role}`, share * saidIn(features));
  }
  return added;
}

/** What a sentence is tells most where it has much of the question, whatever is asked: a result, but of the thing asked about. */
const TELLING = ['comparative', 'hasNumber', 'list', 'work-planned', 'finding-measured'] as const;
const TELLING_ROLES: readonly Role[] = ['aim', 'method', 'result', 'conclusion'];

/** How much of the question it has, beside the sentence of its paper that has most. */
function saidIn(features: Features): number {
  return features.get('saidOfBest') ?? 0;
}

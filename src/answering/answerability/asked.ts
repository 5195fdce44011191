import { defined } from '../../defined.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { type AskedFor, askedFor } from './askedFor.ts';
import { type Echo, echoesIn } from './echoes.ts';
import { type QuantityKind, quantitiesAsked } from './quantities.ts';

/** A question with what it asks for: found once, not for each sentence. */
export interface Asked {
  readonly reading: Reading;
  readonly asked: AskedFor;
  readonly quantities: readonly QuantityKind[];
  readonly echoes: ReadonlySet<Echo>;
  /** What search makes of the papers; absent where all were read and it was not asked. */
  readonly found?: SearchShares;
}

/** A paper's score in a search, as a share of the first one's. */
export type SearchShares = ReadonlyMap<Paper, number>;

export function askedIn(reading: Reading, found?: SearchShares): Asked {
  const { text } = reading.question;
  const asks = { asked: askedFor(reading), quantities: quantitiesAsked(text), echoes: echoesIn(text) };
  return { reading, ...asks, ...defined({ found }) };
}

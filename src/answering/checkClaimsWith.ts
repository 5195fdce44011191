import { defined } from '../defined.ts';
import { openReservations, spenderOf } from './budget.ts';
import { checkClaims } from './checkClaims.ts';
import type { CheckedClaim } from './foundClaim.ts';
import { openReadings } from './openReadings.ts';
import type { AskContext, Pipeline } from './pipeline.ts';
import { openQuestionStats, type Work, workOf } from './receipt.ts';
import { withLanguages } from './withLanguages.ts';

/** The claims of a text with what the papers say of them, and what finding it took. */
export interface CheckedText {
  readonly claims: readonly CheckedClaim[];
  readonly work: Work;
}

/** Checks a text that somebody hands in. */
export type CheckClaims = (text: string, asking: AskContext) => Promise<CheckedText>;

interface Checking extends Pick<Pipeline, 'secondReader' | 'budget' | 'onError'> {
  readonly onChecked?: (work: Work) => void;
}

/** Rules decide, and a second reader where there is one and the budget has enough left for it. */
export function checkClaimsWith({ secondReader, budget, onError, onChecked }: Checking): CheckClaims {
  return async (text, asking) => {
    const stats = openQuestionStats();
    const tell = (error: unknown) => onError?.(error, asking.id);
    const { reserve, settle } = openReservations(budget, spenderOf(asking));
    const readings =
      secondReader &&
      openReadings({
        reader: secondReader.reader,
        ...defined({ millis: secondReader.millis }),
        signal: asking.signal,
        reserve,
        onUsage: stats.addUsage,
        onError: tell,
      });
    try {
      const again = readings && { ask: readings.ask, showsDoubts: secondReader.showsDoubts };
      const { search, papers } = asking.collection;
      const claims = withLanguages(await checkClaims(text, search, again), papers);
      if (readings) stats.countReadings(readings.counts);
      return { claims, work: workOf(asking.id, stats) };
    } finally {
      await settle(stats.usage.usd).catch(tell); // what was found stands, whatever becomes of the budget
      onChecked?.(workOf(asking.id, stats));
    }
  };
}

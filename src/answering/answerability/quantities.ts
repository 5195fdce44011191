import { lexicon } from '../../language/lexicon.ts';
import type { ReadText } from '../../understanding/paperText.ts';
import { withoutStatistics } from './amounts.ts';

const QUANTITIES = ['time', 'money', 'share', 'ratio', 'temperature', 'size', 'count', 'value'] as const;
export type QuantityKind = (typeof QUANTITIES)[number];

/** The kinds of quantity that a question may ask for; several where its words leave it open, none for most questions. */
export function quantitiesAsked(question: string): readonly QuantityKind[] {
  return QUANTITIES.filter((quantity) => lexicon(`quantity-${quantity}-asked`).pattern.test(question));
}

/** The kinds of quantity that a sentence tells; how many were looked at (`n = 12`) is a count alone. */
export function quantitiesTold({ text }: ReadText): ReadonlySet<QuantityKind> {
  const rest = withoutStatistics(text);
  return new Set(
    QUANTITIES.filter((quantity) =>
      lexicon(`quantity-${quantity}-told`).pattern.test(quantity === 'count' ? text : rest),
    ),
  );
}

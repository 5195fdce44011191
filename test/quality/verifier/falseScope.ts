import { type Perturbation, readTable, replaceFrom, replaceOne } from './perturbation.ts';

const unhedged: Perturbation = (origin) =>
  replaceOne(
    origin,
    /\b(?:may|might|could) |\b(?:possibly|probably|potentially|perhaps|often|sometimes|typically) /gu,
    () => '',
  );

const STRONGER = readTable(`
some:all, most:all, many:all, several:all, often:always, usually:always, sometimes:always, may:will, might:will, could:will,
suggest:prove, suggests:proves, suggested:proved, associated with:caused by, correlates with:causes, linked to:caused by,
few:all, partially:fully, partly:entirely, nearly:exactly, almost:completely, likely:certainly, appears to:is proven to
`);

const ofPeople: Perturbation = (origin) =>
  replaceOne(origin, /\b(?:in|of) (?:the )?(?:mice|rats|zebrafish|yeast|Drosophila|vitro)\b/gu, () =>
    origin.random.pick(['in humans', 'in patients', 'in all people']),
  );

const ofAll: Perturbation = (origin) =>
  replaceOne(
    origin,
    / (?:in|among) (?:mice|rats|zebrafish|yeast|children|women|men|infants|vitro|older adults)\b/gu,
    () => '',
  );

export const SCOPES: Readonly<Record<string, Perturbation>> = {
  'hedge left out': unhedged,
  'stronger word': replaceFrom(STRONGER),
  'of people instead': ofPeople,
  'population left out': ofAll,
};

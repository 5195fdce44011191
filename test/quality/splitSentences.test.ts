import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { splitSentences } from '../../src/papers/splitSentences.ts';

const FILE = join(process.env['TEST_DATA'] ?? '../shared/data', 'scifact/sentences.jsonl.gz');

// SciFact's own sentences were made by a program as well: of what still differs, most is tables of contents
// (rows of full stops), `+/-` taken for an end, and ends behind a unit such as `g/L.` that it missed.
it.skipIf(!existsSync(FILE))(`finds the ends of sentences in the abstracts of ${FILE}`, () => {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const row of gunzipSync(readFileSync(FILE)).toString().trim().split('\n')) {
    const gold: readonly string[] = JSON.parse(row)
      .sentences.map((each: string) => each.trim())
      .filter(Boolean);
    const ends = new Set(endsOf(gold));
    const found = endsOf(splitSentences(gold.join(' ')));
    const right = found.filter((end) => ends.has(end)).length;
    counts.right += right;
    counts.wrong += found.length - right;
    counts.missed += ends.size - right;
  }
  const f1 = (2 * counts.right) / (2 * counts.right + counts.wrong + counts.missed);
  console.info(`sentence ends: F1 ${f1.toFixed(4)}`, counts);
  expect(f1).toBeGreaterThan(0.98);
});

/** How many characters other than white space stand before each end. */
function endsOf(sentences: readonly string[]): readonly number[] {
  let length = 0;
  return sentences.map((sentence) => {
    length += sentence.replace(/\s/gu, '').length;
    return length;
  });
}

const MAX_WORDS = 20_000;

/** The text that an index of words with their places was made of (OpenAlex keeps abstracts so); undefined where a place is empty or taken twice. */
export function textOfIndex(index: unknown): string | undefined {
  if (typeof index !== 'object' || index === null) return undefined;
  const words: string[] = [];
  let count = 0;
  for (const [word, places] of Object.entries(index)) {
    for (const place of Array.isArray(places) ? places : [undefined]) {
      if (!isPlace(place) || words[place] !== undefined) return undefined;
      words[place] = word;
      count += 1;
    }
  }
  return count > 0 && count === words.length ? words.join(' ') : undefined;
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MAX_WORDS;
}

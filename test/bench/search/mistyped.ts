import type { Query } from './collection.ts';

/** A letter dropped in every third word of five letters or more. */
export function mistyped({ text, ...query }: Query): Query {
  let count = 0;
  const broken = text.replace(/\p{L}{5,}/gu, (word) => {
    count += 1;
    return count % 3 === 1 ? word.slice(0, 2) + word.slice(3) : word;
  });
  return { ...query, text: broken };
}

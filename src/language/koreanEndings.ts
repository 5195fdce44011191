/** Particles behind a noun, longest first: neither Snowball nor ICU knows Korean endings. */
const PARTICLES =
  '에서는 에서의 으로는 으로의 으로써 으로서 에게서 까지의 부터의 이라는 에서 에는 에게 으로 까지 부터 처럼 보다 마다 조차 이나 이란 라는 와의 과의 로는 로의 은 는 이 가 을 를 의 에 로 와 과 도 만';
/** Endings of verbs and adjectives, longest first. */
const ENDINGS =
  '었습니까 았습니까 였습니까 었습니다 았습니다 였습니다 습니까 습니다 합니까 합니다 됩니까 됩니다 하였다 되었다 했다 됐다 한다 된다 었는가 았는가 는가 은가 었나 았나 었다 았다 였다 인가 이다 나요 까 다 요';

const ENDING = new RegExp(
  `(?:${[...PARTICLES.split(' '), ...ENDINGS.split(' ')].sort((a, b) => b.length - a.length).join('|')})$`,
  'u',
);

/** A Korean word without the particle or ending behind it; what is left has two syllables, or one before an ending of two. */
export function withoutKoreanEnding(word: string): string {
  const [ending] = ENDING.exec(word) ?? [];
  if (ending === undefined) return word;
  const left = word.length - ending.length;
  return left >= 2 || (left === 1 && ending.length >= 2) ? word.slice(0, left) : word;
}

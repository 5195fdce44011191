import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import type { EditType } from '../edit.ts';

/**
 * `[Of the unfenced plots, ]those on slopes`, `[Of the] nine mills, [three] burned`: what was a part of a group told of all. Lets pass `of` behind its noun.
 */
export const shareLeftOut: EditType = {
  name: 'share',
  rule: 'scope',
  isIn: (comparison) =>
    comparison.source.some(
      (token, j) => token.lower === 'of' && opensPart(comparison, j) && isOut(comparison, j),
    ),
};

function opensPart({ source }: TextComparison, j: number): boolean {
  const [before, here] = [source[j - 1], source[j]];
  return !before || before.part !== here?.part || (before.tag === 'coordinator' && before.marks !== '');
}

/** Whether some of the group's words go and something of the rest of its part stays. */
function isOut(comparison: TextComparison, j: number): boolean {
  const { source } = comparison;
  const part = source[j]?.part;
  const head = source.findIndex(({ tag }, at) => at > j && tag === 'noun');
  const group = source.slice(j + 1, head + 1);
  const next = source[head + 1];
  const isPartGone = next?.quantity !== undefined && next.marks === ',' && !stays(comparison, head + 1);
  const isGone =
    head > j &&
    !stays(comparison, j) &&
    (isPartGone || group.some((token, k) => isContent(token) && !stays(comparison, j + 1 + k)));
  return (
    isGone &&
    source.some((token, at) => at > head && token.part === part && isContent(token) && stays(comparison, at))
  );
}

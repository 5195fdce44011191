import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readTextTerms.ts';
import type { Keeps } from './keeps.ts';

/**
 * A number in parentheses belongs to what stands before them: of `Claude 2.1 (200k) and GPT-4 Turbo (128k)`, 200k is
 * Claude's. Of the owners, the one named last before the number in the statement is meant, or else the next.
 */
export const keepsOwner: Keeps = (statement, i, { text, at }) => {
  const owners = ownersIn(text);
  const owner = owners.find(({ number }) => number === at);
  if (!owner) return true;
  const isOwner = ({ key }: Term) => owners.some((each) => each.key === key);
  const meant = statement.terms.slice(0, i).findLast(isOwner) ?? statement.terms.slice(i).find(isOwner);
  return meant?.key === owner.key;
};

/** What numbers in parentheses belong to: the first word of a name, or else the word in front. */
function ownersIn({
  text,
  terms,
}: TextReading): readonly { readonly number: number; readonly key: string }[] {
  return terms.flatMap((term, number) => {
    if (!term.quantity || !/\(\s*$/u.test(text.slice(0, term.start))) return [];
    let first = number;
    while (first > 0 && (terms[first - 1]?.isName || terms[first - 1]?.quantity)) first--;
    const owner = terms.slice(first, number).find(({ isName }) => isName) ?? terms[number - 1];
    return owner?.kind === 'content' ? [{ number, key: owner.key }] : [];
  });
}

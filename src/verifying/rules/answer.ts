import { isInstruction } from '../../language/isInstruction.ts';
import type { Rule } from '../rule.ts';

/** Mentions of Discord, and markers or masked links that a writer made up. */
const FOREIGN =
  /@(?:everyone|here)\b|<(?:@[!&]?|#|\/[^<>]{0,100}:)\d+>|\]\(|\[\d{1,3}\]|discord\.gg\/|(?:javascript|data):/iu;

/**
 * A statement brings nothing of its own that acts: no instruction, no link that its sentences do not hold, no mention, no
 * marker (the footnotes give them). A secret is stopped by the rules for entities and overlap, since no sentence holds it.
 */
export const answer: Rule = {
  name: 'answer',
  check({ statement, sentences }) {
    const foreign = FOREIGN.exec(statement.text)?.[0];
    if (foreign !== undefined && !sentences.some(({ text }) => text.includes(foreign))) return 'fail';
    if (isInstruction(statement.text)) return 'fail';
    const links = statement.words.filter(({ kind }) => kind === 'link');
    const isCited = (link: string) =>
      sentences.some(({ text }) => text.includes(link.replace(/[.,;:!?)]+$/u, '')));
    return links.every(({ text }) => isCited(text)) ? 'pass' : 'fail';
  },
};

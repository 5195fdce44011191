import { lexicon } from './lexicon.ts';
import { remember } from './memoize.ts';

/** Entries of `lexicon/en/instructions.txt`. */
const OF_SENTENCE = [
  'role-marker',
  'greets-model',
  'notes-to-model',
  'tells-model-what-it-is',
  'overrides-instructions',
  'dictates-answer',
  'asks-for-praise',
  'must-be-praised',
  'presses',
  'visits',
  'fetches',
  'writes-to',
  'calls-members',
];
const OF_LATER_CLAUSE = ['overrides-instructions', 'asks-for-praise', 'must-be-praised', 'points-at-itself'];
/** What somebody else is quoted with; an apostrophe is no quotation mark. */
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|(?<![\p{L}\p{N}])['‘][^'’]*['’](?![\p{L}\p{N}])/gu;
const BETWEEN_CLAUSES = /[;:!?]\s+|\s[–—]\s/u;

/**
 * Whether a sentence of an abstract speaks to a model or sends its reader somewhere, instead of reporting anything:
 * nothing is ever answered from it. A report of such sentences, which quotes them or tells of them, is none.
 */
export const isInstruction: (sentence: string) => boolean = remember((sentence) => {
  const unquoted = sentence.replace(QUOTED, '…');
  const own = /[\p{L}\p{N}]/u.test(unquoted) ? unquoted : sentence; // a quotation alone is nobody else's
  const [, ...later] = own.split(BETWEEN_CLAUSES);
  if (isFound(OF_SENTENCE, own) || later.some((clause) => isFound(OF_LATER_CLAUSE, clause))) return true;
  return [own, ...later].some(commandsOthers);
}, 20_000);

/** Whether whoever reads is told in the third person to praise, or to ignore what was said before. */
function commandsOthers(clause: string): boolean {
  const command = clause.replace(lexicon('opens-command-to-others').pattern, '');
  return command !== clause && lexicon('commanded-to-others').pattern.test(command);
}

function isFound(entries: readonly string[], text: string): boolean {
  const command = withoutOpening(text);
  return entries.some((name) => {
    const { pattern } = lexicon(name);
    return pattern.test(text) || pattern.test(command);
  });
}

/** Without what may stand before a command, however much of it there is. */
function withoutOpening(text: string): string {
  const rest = text.replace(lexicon('opens-command').pattern, '').trimStart();
  return rest === text ? text : withoutOpening(rest);
}

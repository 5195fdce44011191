import { lexicon } from '../language/lexicon.ts';

/** The question without what greets, thanks or leads to it: `Hi, could you tell me what owls eat? Thanks!` asks what owls eat. */
export function withoutCourtesies(question: string): string {
  const asked = withoutOpening(question)
    .replace(lexicon('question-closing').pattern, '$<mark>')
    .replace(/[\s,]+(?=\??$)/u, '');
  return /[\p{L}\p{N}]/u.test(asked) ? asked : question;
}

/** Without greetings, and without `do you know`. */
export function withoutOpening(text: string): string {
  const rest = OPENINGS.reduce(
    (left, name) => left.replace(lexicon(name).pattern, '').replace(/^[\s,:.!]+/u, ''),
    text,
  );
  return rest === text ? text : withoutOpening(rest);
}

const OPENINGS = ['question-greeting', 'question-opening'];

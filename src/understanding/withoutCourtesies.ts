import { lexicon } from '../language/lexicon.ts';

/**
 * The question without what greets, thanks or leads to it, and without how an answer is wanted and from whom, which is the
 * same for all: `Hi, could you tell me what owls eat according to the authors? Thanks!` asks what owls eat.
 */
export function withoutCourtesies(question: string): string {
  const opened = asQuestion(withoutOpening(question));
  const asked = CLOSINGS.reduce((left, name) => withoutClosing(left, name), opened);
  return /[\p{L}\p{N}]/u.test(asked) ? asked : question;
}

/** `Explain how owls hunt` asks how they hunt, and `Tell me about owls` what they are. */
function asQuestion(text: string): string {
  const told = text.replace(lexicon('order-to-tell').pattern, '');
  if (told === text) return text;
  return lexicon('question-head').pattern.test(told) ? told : `What is ${told}`;
}

/** The mark of a question stays, also where it stands behind the closing: `What do owls eat, please?` */
function withoutClosing(text: string, name: string): string {
  const match = lexicon(name).pattern.exec(text);
  if (!match || match.index === 0) return text;
  const tail = text.slice(match.index + match[0].length);
  return text.slice(0, match.index).replace(/[\s,.;:([]+$/u, '') + (/[?？]/u.exec(tail)?.[0] ?? '');
}

const CLOSINGS = ['question-closing', 'question-source', 'question-manner', 'question-closing'];

/** Without greetings, and without `do you know`. */
export function withoutOpening(text: string): string {
  const rest = OPENINGS.reduce(
    (left, name) => left.replace(lexicon(name).pattern, '').replace(/^[\s,:.!]+/u, ''),
    text,
  );
  return rest === text ? text : withoutOpening(rest);
}

const OPENINGS = ['question-greeting', 'question-opening'];

// Several questions in one message.
import { lexicon } from '../language/lexicon.ts';
import { mainClause } from './mainClause.ts';
import { readText } from './paperText.ts';
import { withoutCourtesies } from './withoutCourtesies.ts';

/** More are no question but a list of them. */
const MOST = 4;
const SENTENCE_END = /(?<=\?["”’)]?)\s+/u;

/** The questions that a message asks, each as it stands there; the whole message where it asks one, or tells something beside. */
export function questionsIn(message: string): readonly string[] {
  const asked = withoutCourtesies(message);
  const sentences = asked.split(SENTENCE_END).filter((part) => part.trim() !== '');
  const questions = sentences.slice(0, MOST + 1).flatMap((sentence) => questionsOf(sentence));
  const isAsked = questions.length > 1 && questions.length <= MOST && questions.every(asks);
  return isAsked ? questions : [message];
}

/** `what is X, and how many were treated?` */
function questionsOf(sentence: string, most = MOST): readonly string[] {
  const found = most > 0 ? lexicon('second-question').pattern.exec(sentence.toLowerCase()) : undefined;
  if (!found) return [sentence];
  const [first, rest] = [sentence.slice(0, found.index), sentence.slice(found.index + found[0].length)];
  return asks(first) && asks(rest) ? [`${first.trim()}?`, ...questionsOf(rest, most - 1)] : [sentence];
}

/** It begins as a question does, and something is asked about. */
function asks(part: string): boolean {
  const clause = mainClause(part);
  return (
    lexicon('question-head').pattern.test(clause) && readText(clause).words.some(({ isStop }) => !isStop)
  );
}

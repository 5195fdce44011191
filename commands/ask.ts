import { type Call, defineCommand, type Services } from '../src/command.ts';
import { lexicon } from '../src/language/lexicon.ts';
import type { Reply } from '../src/reply.ts';
import { MAX_QUESTION_CHARACTERS, readQuestion } from '../src/understanding/readQuestion.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { askQuestion } from './answers/askQuestion.ts';
import { checkText } from './answers/checkText.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask a question about the papers and get an answer with footnotes.',
  options: {
    question: { kind: 'text', description: 'What you want to know.', required: true, maxLength: 1000 },
    private: { kind: 'flag', description: 'Only you see the answer.' },
  },
  isPrivate: (values) => values.private,
  onForwarded: readForwarded,
  run: (call, services) => askQuestion(call.values.question, call, services),
  actions: answerHandlers,
});

/** A text that was handed on without a word: a question is answered, anything else is checked. */
async function* readForwarded(text: string, call: Call, services: Services): AsyncGenerator<Reply> {
  if (text.length <= MAX_QUESTION_CHARACTERS && isQuestion(text))
    return yield* askQuestion(text, call, services);
  yield* checkText(text, call, services);
}

const ENDS_AS_QUESTION = /[?？؟;]["”’»)\]\s]*$/u;
const ENDS_AS_STATEMENT = /[.!。！…]["”’»)\]\s]*$/u;

function isQuestion(text: string): boolean {
  const { question } = readQuestion(text);
  if (question === '' || ENDS_AS_QUESTION.test(question)) return true;
  return (
    !ENDS_AS_STATEMENT.test(question) && lexicon('question-head').pattern.test(question.replace(/^\W+/u, ''))
  );
}

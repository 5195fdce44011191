import type { ActionHandler } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { askQuestion } from './askQuestion.ts';
import { conversationOf } from './conversation.ts';
import { questionsAbout } from './suggestQuestions.ts';

/** Asks the next question of a conversation, whose thread is the value. */
export const followUp: ActionHandler = {
  isPrivate: 'same',
  prompt: { title: 'Follow up', label: 'Your next question', maxLength: 1000 },
  run: (thread, call, services) =>
    askQuestion(call.written ?? '', call, services, { conversation: conversationOf(call, thread) }),
};

/** Asks about one paper, whose id is the value. */
export const about: ActionHandler = {
  isPrivate: 'same',
  prompt: { title: 'Ask about this paper', label: 'Your question', maxLength: 1000 },
  async *run(id, call, services) {
    const { papers } = await services.collections.of(call);
    const paper = papers.get(id);
    if (paper) return yield* askQuestion(call.written ?? '', call, services, { about: paper });
    yield noLongerHere;
  },
};

const noLongerHere: Reply = {
  parts: [{ kind: 'text', text: 'This paper is no longer in the collection. Ask with /ask.' }],
};

/** Asks the question that the button is labelled with: `id#n`, a paper and the number of a question about it. */
export const suggested: ActionHandler = {
  isPrivate: 'same',
  async *run(value, call, services) {
    const [id = '', number = ''] = value.split('#');
    const { papers } = await services.collections.of(call);
    const paper = papers.get(id);
    const question = paper && questionsAbout(paper)[Number.parseInt(number, 10)];
    if (question) return yield* askQuestion(question, call, services);
    yield noLongerHere;
  },
};

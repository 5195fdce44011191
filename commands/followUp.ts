import type { ActionHandler } from '../src/command.ts';
import { askQuestion } from './askQuestion.ts';
import { conversationOf } from './conversation.ts';

/** Asks the next question of a conversation, whose thread is the value. */
export const followUp: ActionHandler = {
  isPrivate: 'same',
  onReply: true,
  prompt: { title: 'Follow up', label: 'Your next question', maxLength: 1000 },
  run: (thread, call, services) =>
    askQuestion(call.written ?? '', call, services, conversationOf(call, thread)),
};

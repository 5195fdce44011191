import type { OpenCollection } from '../../src/collections/collections.ts';
import type { Call } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { suggestQuestions } from '../answers/suggestQuestions.ts';

/** The first message on a server: what this is, how to ask, and questions to try. Its buttons are those of `/ask`. */
export async function welcome(collection: OpenCollection): Promise<Reply> {
  const call: Call = {
    id: 'welcome',
    values: {},
    member: '',
    place: { kind: 'console' }, // the questions are tried before anybody asks them
    signal: new AbortController().signal,
  };
  return {
    parts: [
      { kind: 'heading', text: '👋 Hello, this is Footnote' },
      {
        kind: 'text',
        text: `I answer questions about ${collection.papers.size} papers. Every sentence carries a footnote: the exact sentence of the abstract that supports it. What the papers do not say, I do not say either.`,
      },
      {
        kind: 'list',
        items: [
          'Ask with /ask, or press a question below.',
          'Look around with /papers; check a message with its menu: Apps, then “Check this claim”.',
          'I answer in every channel where I am used; admins can keep me to some, or to private answers, with /settings.',
        ],
      },
    ],
    actions: await suggestQuestions([...collection.papers], call, collection),
  };
}

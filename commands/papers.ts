import { isYears } from '../src/collections/paperFilter.ts';
import { defineCommand } from '../src/command.ts';
import { readQuestion } from '../src/understanding/readQuestion.ts';
import { completeAuthor } from './lookUp/completeAuthor.ts';
import { listHandlers, listPapers, nothingFits } from './lookUp/listPapers.ts';
import { loadingNotes } from './replies/loadingNotes.ts';
import { refusalReply } from './replies/refusalReply.ts';

const MAX_AUTHOR_CHARACTERS = 40;

export const papers = defineCommand({
  name: 'papers',
  description: 'Browse the papers, all or by subject, year or author.',
  options: {
    about: { kind: 'text', description: 'What they should be about.', maxLength: 1000 },
    year: { kind: 'text', description: 'A year such as 2024, or years such as 2022-2024.', maxLength: 11 },
    author: {
      kind: 'text',
      description: 'Part of an author’s name.',
      maxLength: MAX_AUTHOR_CHARACTERS,
      completes: true,
    },
    problems: { kind: 'flag', description: 'For admins: what was left aside or changed in loading them.' },
  },
  isPrivate: (values) => values.problems,
  onMessage: { label: 'Find papers about this', option: 'about' },
  complete: completeAuthor,
  async *run(call, services) {
    const { year = '', author = '', problems } = call.values;
    const collection = await services.collections.of(call);
    if (problems) return yield loadingNotes(collection.papers, call.place);
    const about = readQuestion(call.values.about ?? '').question;
    if (!isYears(year)) {
      return yield {
        parts: [{ kind: 'text', text: 'Give a year such as 2024, or years such as 2022-2024.' }],
      };
    }
    const filter = { year: year.trim(), author: author.trim() };
    if (call.values.about?.trim() && !about) return yield nothingFits;
    const list = () => listPapers({ ...filter, about }, collection);
    const shown = about ? await services.limit(call, list) : await list();
    yield 'kind' in shown ? refusalReply(shown) : shown;
  },
  actions: listHandlers,
});

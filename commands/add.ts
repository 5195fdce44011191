import { defineCommand } from '../src/command.ts';
import { additionHandlers } from './adding/additionHandlers.ts';
import { previewAddition } from './adding/additionReplies.ts';
import { FILE_EXTENSIONS, findAddition } from './adding/findAddition.ts';

export const add = defineCommand({
  name: 'add',
  description: 'Add papers by link, id or file, or propose them; you see them before.',
  options: {
    what: {
      kind: 'text',
      description: 'One or several arXiv ids, DOIs or PubMed ids, or links to them.',
      maxLength: 6000,
    },
    file: {
      kind: 'file',
      description: 'A library: BibTeX, RIS, CSL-JSON, JSON lines, Markdown or plain text.',
      extensions: FILE_EXTENSIONS,
    },
  },
  isPrivate: () => true,
  onMessage: { label: 'Add papers from this message', option: 'what' },
  async *run(call, services) {
    const { what, file } = call.values;
    if (!what?.trim() && !file) return yield { parts: [{ kind: 'text', text: NOTHING_GIVEN }] };
    yield await previewAddition(await findAddition({ what, file }, call, services), call, services);
  },
  actions: additionHandlers,
});

const NOTHING_GIVEN =
  'Say which papers: /add what: with an arXiv id, a DOI, a PubMed id or links, several if you like; or hand over a file.';

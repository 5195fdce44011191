// An answer as files: its papers for a reference manager, itself for notes.
import type { Footnote } from '../../src/answering/answer.ts';
import { checkedBefore } from '../../src/answering/checkClaims.ts';
import { withLanguages } from '../../src/answering/withLanguages.ts';
import type { ActionHandler, Services } from '../../src/command.ts';
import { bySource, markedSpot } from '../../src/presenting/bySource.ts';
import type { Reply } from '../../src/reply.ts';
import { UNSURE } from '../replies/outcomeReply.ts';
import { type KeptAnswer, keptAnswer, noLongerKept } from './keptAnswer.ts';
import { toBibliography } from './toBibtex.ts';
import { answerToMarkdown, checkToMarkdown } from './toMarkdown.ts';

export const bibtex: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const kept = await keptAnswer(id, call, services);
    if (!kept) return yield noLongerKept;
    if (kept.answer.footnotes.length === 0) return yield nothingStands;
    const papers = bySource(kept.answer.footnotes, ({ paper }) => paper.id);
    const count =
      papers.length === 1 ? 'The paper that this cites' : `The ${papers.length} papers that this cites`;
    yield inFile(`${count}, as BibTeX:`, { name: 'papers.bib', text: bibliography(papers) });
  },
};

export const markdown: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const kept = await keptAnswer(id, call, services);
    yield kept ? await inMarkdown(kept, services) : noLongerKept;
  },
};

/** A check with each sentence that was checked, as long as its text is known; what it found nothing on is kept nowhere else. */
async function inMarkdown(
  { id, answer, kind, isUnsure, question, collection }: KeptAnswer,
  { state }: Services,
): Promise<Reply> {
  const claims = kind === 'check' ? (question ?? (await state.conversations.question(id))) : undefined;
  if (claims !== undefined) {
    const checked = withLanguages(checkedBefore(claims, answer), collection.papers);
    const text = checkToMarkdown(checked);
    return inFile('Each sentence with what the papers say of it, as Markdown:', { name: 'check.md', text });
  }
  if (answer.footnotes.length === 0) return nothingStands;
  const text = `${isUnsure ? `${UNSURE}\n\n` : ''}${answerToMarkdown(answer)}`;
  if (kind === 'check') {
    const left =
      'What was found in the papers, as Markdown. The other sentences are no longer known: check them again.';
    return inFile(left, { name: 'check.md', text });
  }
  return inFile('The answer with its footnotes, as Markdown:', { name: 'answer.md', text });
}

/** An empty file would not tell why. */
const nothingStands: Reply = {
  parts: [
    {
      kind: 'text',
      text: 'The papers have changed, and none of the sentences that this cited stands there any more. Ask again with /ask.',
    },
  ],
};

function inFile(text: string, file: { readonly name: string; readonly text: string }): Reply {
  return {
    parts: [
      { kind: 'text', text },
      { kind: 'file', ...file },
    ],
  };
}

/** The papers' entries, each below where it is cited: BibTeX leaves out what stands between entries. */
function bibliography(papers: readonly (readonly [Footnote, ...Footnote[]])[]): string {
  return toBibliography(
    papers.map((notes) => ({ paper: notes[0].paper, above: `% ${notes.map(markedSpot).join(' · ')}\n` })),
  );
}

// What there is on a text that was pasted in the place of a question.
import type { OpenCollection } from '../../src/collections/collections.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import type { Part, Reply } from '../../src/reply.ts';
import { paperMenu } from '../lookUp/resolvePaper.ts';

const MAX_NEAR = 5;
/** Of the nearest one's score; what has less is about something else. */
const LEAST_OF_BEST = 0.4;
/** Of a paper's sentences, so many stand in the text that was taken from it. */
const LEAST_COPIED = 0.5;

/** The paper that a text was taken from, where it is one of these, and the papers nearest to it. */
export async function pastedReply(text: string, { search }: OpenCollection): Promise<Reply> {
  const hits = await search.papers(text, MAX_NEAR + 1);
  const own = hits.find(({ paper }) => isCopiedFrom(text, paper))?.paper;
  const others = hits.filter(({ paper }) => paper !== own);
  const least = LEAST_OF_BEST * (others[0]?.score ?? 0);
  const near = others.flatMap(({ paper, score }) => (score >= least ? paper : [])).slice(0, MAX_NEAR);
  if (!own && near.length === 0)
    return { parts: [{ kind: 'text', text: 'No paper here shares a word with your text.' }, WHAT_NEXT] };
  return {
    parts: [
      ...listed('That is the abstract of:', own ? [own] : []),
      ...listed(own ? 'Nearest to it:' : 'The papers here that are nearest to your text:', near),
      WHAT_NEXT,
    ],
    menu: paperMenu(own ? [own, ...near] : near),
  };
}

const WHAT_NEXT: Part = {
  kind: 'note',
  text: 'Ask a question about it, or have what it says checked with /check.',
};

function listed(text: string, papers: readonly Paper[]): readonly Part[] {
  if (papers.length === 0) return [];
  return [
    { kind: 'text', text },
    { kind: 'papers', items: papers.map((paper) => ({ paper })) },
  ];
}

function isCopiedFrom(text: string, paper: Paper): boolean {
  const copied = withoutSpaces(text);
  const sentences = sentencesOf(paper);
  const there = sentences.filter((sentence) => copied.includes(withoutSpaces(sentence)));
  return sentences.length > 0 && there.length >= LEAST_COPIED * sentences.length;
}

/** Line breaks and hyphens of a page are not the paper's. */
function withoutSpaces(text: string): string {
  return text.toLowerCase().replace(/[\s\u00AD-]+/gu, '');
}

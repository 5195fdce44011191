import { answerFrom } from '../src/answering/answerFrom.ts';
import { type CheckedClaim, checkClaims, MAX_CLAIMS } from '../src/answering/checkClaims.ts';
import type { DraftStatement } from '../src/answering/draft.ts';
import { defineCommand } from '../src/command.ts';
import type { Part } from '../src/reply.ts';
import { answerHandlers } from './answerHandlers.ts';
import { conversationOf } from './conversation.ts';
import { finishAnswer } from './finishAnswer.ts';
import { keepAnswer } from './keptAnswer.ts';

export const check = defineCommand({
  name: 'check',
  description: 'Check claims against the papers: supported, contradicted or not in them.',
  options: {
    claim: { kind: 'text', description: 'One claim, or several sentences.', required: true, maxLength: 4000 },
    private: { kind: 'flag', description: 'Only you see the result.' },
  },
  onMessage: { label: 'Check this claim', option: 'claim' },
  isPrivate: (values) => values.private,
  async *run(call, services) {
    const checked = await checkClaims(call.values.claim, services.search);
    if (checked.length === 0) return yield nothingClaimed;
    const found = checked.flatMap((claim) => (claim.verdict === 'not-in-papers' ? [] : claim));
    const unknown = checked.filter(({ verdict }) => verdict === 'not-in-papers');
    const papers = found.map((claim) => claim.found.in);
    const answer = answerFrom(found.flatMap(drafted), papers, 'extractive');
    const parts: Part[] = [
      ...(found.length > 0 ? [{ kind: 'answer', answer } as const] : []),
      ...(unknown.length > 0 ? notInPapers(unknown) : []),
      { kind: 'note', text: limits(checked.length) },
    ];
    if (found.length === 0) return yield { parts };
    await keepAnswer(answer, call, services);
    yield await finishAnswer({ parts }, answer, { call, services, conversation: conversationOf(call) });
  },
  actions: answerHandlers,
});

const nothingClaimed = {
  parts: [
    {
      kind: 'text',
      text: 'There is no claim in that to check. Give a sentence that says something, such as:',
    },
    { kind: 'verbatim', text: '/check Gemma 2 has up to 27 billion parameters.' },
  ],
} as const;

/** A supported claim stands as it was written; for a contradicted one, the paper's own sentence stands below it. */
function drafted(claim: Exclude<CheckedClaim, { verdict: 'not-in-papers' }>): DraftStatement {
  const { paper, sentence, quote } = claim.found;
  const citations = [{ paper, sentence, quote }];
  return claim.verdict === 'supported'
    ? { text: claim.text, citations, heading: '✅ Supported' }
    : { text: quote, citations, heading: `❌ Contradicted: “${claim.text}”` };
}

function notInPapers(claims: readonly CheckedClaim[]): readonly Part[] {
  return [
    { kind: 'heading', text: '🔍 Not in these papers' },
    { kind: 'list', items: claims.map(({ text }) => text) },
  ];
}

function limits(count: number): string {
  const only = count === MAX_CLAIMS ? `Only the first ${MAX_CLAIMS} sentences were checked. ` : '';
  return `${only}Checked by rules against the abstracts, sentence by sentence; they can be wrong, so read the footnotes.`;
}

// A model that lies in every way at once: no wrong statement is ever shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VerifiedStatement } from '../../src/answering/answer.ts';
import { claudeAnswering } from '../support/claude.ts';
import { type Said, says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection(
  { title: 'On Owls', abstract: 'Owls fly at night. Owls eat 3 mice a day.' },
  { title: 'On Bats', abstract: 'Bats hunt insects by echo. Owls leave bats alone.' },
);

const TRUE: readonly Said[] = [
  { text: '\nOwls eat 3 mice a day.', cites: [['p1', 1]] },
  { text: '\nOwls fly at night.', cites: [['p1', 0]] },
];
const LIES: Readonly<Record<string, Said>> = {
  'a wrong number': { text: '\nOwls eat 30 mice a day.', cites: [['p1', 1]] },
  'an invented quote': { text: '\nThe authors "found that owls never sleep at all".', cites: [['p1', 0]] },
  'another paper’s sentence': { text: '\nOwls eat 3 mice a day, says On Bats.', cites: [['p2', 0]] },
  'no citation': { text: '\nOwls are clever.' },
  'an out-of-range pointer': { text: '\nOwls hunt rats.', cites: [['p1', 77]] },
  'a link': { text: '\nOwls fly at night, see https://evil.example.', cites: [['p1', 0]] },
  'a masked link': { text: '\nOwls [fly](https://evil.example) at night.', cites: [['p1', 0]] },
  'a mention': { text: '\nOwls fly at night, @everyone.', cites: [['p1', 0]] },
  'a user mention': { text: '\nOwls fly at night <@123456789012345678>.', cites: [['p1', 0]] },
  'the opposite': { text: '\nOwls do not fly at night.', cites: [['p1', 0]] },
};
const ABSTRACTS = [...papers].map(({ abstract }) => abstract).join(' ');

async function tell(said: readonly Said[]): Promise<VerifiedStatement[]> {
  const model = await playModel(says(said));
  const { shown, outcome } = await ask(claudeAnswering(papers, model), { question: 'what do owls eat' });
  const last = outcome.kind === 'answered' ? [outcome.answer] : [];
  return [...shown, ...last].flatMap(({ statements }) => statements);
}

/** Every statement here is told in the words of an abstract, so whatever else is shown is wrong. */
function wrong(statements: readonly VerifiedStatement[]): string[] {
  return statements
    .map(({ text }) => text)
    .filter((text) => !ABSTRACTS.includes(text.replace(/^[“"]|[”"]$/gu, '')));
}

describe('a lying model', () => {
  it.each(Object.entries(LIES))('is not shown alone: %s', async (_name, lie) => {
    expect(wrong(await tell([lie]))).toEqual([]);
  });

  it.each(Object.entries(LIES))(
    'is not shown between true statements, which stay: %s',
    async (_name, lie) => {
      const statements = await tell([...TRUE.slice(0, 1), lie, ...TRUE.slice(1)]);
      expect(wrong(statements)).toEqual([]);
      for (const { text } of TRUE) expect(statements.map((each) => each.text)).toContain(text.trim());
    },
  );

  it('is not shown in any combination', async () => {
    const said = fc.shuffledSubarray([...TRUE, ...Object.values(LIES)]);
    await fc.assert(
      fc.asyncProperty(said, async (blocks) => wrong(await tell(blocks)).length === 0),
      { numRuns: 25 },
    );
  });
});

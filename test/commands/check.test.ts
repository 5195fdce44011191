import { describe, expect, it } from 'vitest';
import { check } from '../../commands/check.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';

describe('/check', () => {
  const services = servicesOver(
    collection({
      title: 'Gulls',
      abstract:
        'Herring gulls steal chips from 30 of 40 people. Herring gulls outperform other gulls at theft.',
    }),
  );

  it('tells supported, contradicted and unknown sentences apart', async () => {
    const claim =
      'Herring gulls steal chips from 30 of 40 people. Herring gulls do not outperform other gulls at theft. Bridges rust. Really?';
    const { parts } = await runCommand(check, { claim }, services);
    const [answer, heading, unknown] = parts;
    const statements = answer?.kind === 'answer' ? answer.answer.statements : [];
    expect(statements.map((each) => each.heading)).toEqual([
      '✅ Supported',
      '❌ Contradicted: “Herring gulls do not outperform other gulls at theft.”',
    ]);
    expect(statements[1]?.citations).toMatchObject([{ sentence: 1 }]);
    expect([heading, unknown]).toMatchObject([{ kind: 'heading' }, { items: ['Bridges rust.'] }]);
  });

  it.each(['Why? 🤔', 'hello', 'Hello there!', 'Good morning everyone.', 'the tall cathedral'])(
    'asks for a claim where there is none: %s',
    async (claim) => {
      expect(textOf(await runCommand(check, { claim }, services))).toContain('no claim');
    },
  );
});

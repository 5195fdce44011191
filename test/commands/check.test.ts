import { describe, expect, it } from 'vitest';
import { answerHandlers } from '../../commands/answers/answerHandlers.ts';
import { check } from '../../commands/check.ts';
import { checkClaimsWith } from '../../src/answering/checkClaimsWith.ts';
import type { SecondReader } from '../../src/answering/secondReader.ts';
import { NO_USAGE } from '../../src/answering/usage.ts';
import type { Services } from '../../src/command.ts';
import { withMember } from '../support/collections.ts';
import { collection } from '../support/papers.ts';
import { act, callWith, runCommand, servicesOver, textOf } from '../support/runCommand.ts';

describe('/check', () => {
  const services = servicesOver(
    collection({
      title: 'Gulls',
      abstract:
        'Herring gulls steal chips from 30 of 40 people. Herring gulls outperform other gulls at theft.',
    }),
  );

  it('says at once that it takes a while, where many ask', async () => {
    const busy: Services = {
      ...services,
      async limit(_by, work, onLongWait) {
        onLongWait?.(12_000);
        return work();
      },
    };
    const said: string[] = [];
    const call = callWith({ values: { claim: 'Bridges rust.' } });
    for await (const reply of check.run(call, busy)) said.push(textOf(reply));
    expect(said).toEqual([
      'Many questions at once: yours comes in about 12 seconds.',
      expect.stringContaining('Bridges rust.'),
    ]);
  });

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

  it('says that a sentence in another language could not be compared, and in which to check it', async () => {
    const claim = 'Las gaviotas roban las patatas de la gente. Bridges rust.';
    const { parts } = await runCommand(check, { claim }, services);
    expect(parts.slice(0, 5)).toMatchObject([
      { kind: 'heading', text: '🔍 Nothing in these papers on' },
      { items: ['Bridges rust.'] },
      { kind: 'heading', text: '🌐 Not in a language of the papers' },
      { items: ['Las gaviotas roban las patatas de la gente.'] },
      {
        kind: 'text',
        text: expect.stringMatching(
          /^The papers are in English.*Give the text in English and check it again\.$/u,
        ),
      },
    ]);
  });

  it('takes the marks of a chat and addresses for no words of a claim', async () => {
    const claim =
      '<@12345> herring gulls steal chips from 30 of 40 people <:gull:67890> :owl: https://example.org/gulls';
    const [answer] = (await runCommand(check, { claim }, services)).parts;
    expect(answer).toMatchObject({
      answer: {
        statements: [{ heading: '✅ Supported', text: 'herring gulls steal chips from 30 of 40 people' }],
      },
    });
  });

  it('says that the other sentences are no longer known, where its text is not', async () => {
    await runCommand(
      check,
      { claim: 'Herring gulls outperform other gulls at theft. Bridges rust.' },
      services,
      { id: 'c1' },
    );
    const forgetful = {
      ...services,
      state: {
        ...services.state,
        conversations: { ...services.state.conversations, question: async () => undefined },
      },
    };
    const [said, file] = (await act(answerHandlers.markdown, 'c1', forgetful)).parts;
    expect(said).toMatchObject({ text: expect.stringContaining('no longer known') });
    expect(file).toMatchObject({ name: 'check.md', text: expect.not.stringContaining('Bridges') });
  });

  it('keeps what a second reading found, for those who see the check later, and what it cost', async () => {
    const usage = { ...NO_USAGE, requests: 1, inputTokens: 9, usd: 0.01 };
    const reader: SecondReader = {
      mostUsd: () => 1,
      async read(passages, { onUsage }) {
        onUsage(usage);
        return passages.map(() => 'supported');
      },
    };
    const secondReader = { reader, showsDoubts: true };
    const read = { ...services, checkClaims: checkClaimsWith({ secondReader }) };
    const claim = 'Herring gulls snatch chips from 30 of 40 persons. Bridges rust.';
    const { parts } = await runCommand(check, { claim }, read, { id: 'c2' });
    expect(parts.at(-1)).toMatchObject({
      text: expect.stringContaining('Checked by rules and a second reading'),
    });
    expect(await services.state.receipts.read(withMember('ada', services.state), 'c2')).toMatchObject({
      ...{ costUsd: 0.01, tokens: { input: 9, output: 0 }, readings: { supported: 2 } },
    });
    const [, file] = (await act(answerHandlers.markdown, 'c2', services)).parts;
    expect(file).toMatchObject({
      text: expect.stringMatching(
        /Supported: Herring gulls snatch .*\n.*Nothing in these papers on: Bridges/u,
      ),
    });
  });

  it.each(['Why? 🤔', 'hello', 'Hello there!', 'Good morning everyone.', 'the tall cathedral'])(
    'asks for a claim where there is none: %s',
    async (claim) => {
      const text = textOf(await runCommand(check, { claim }, services));
      expect(text).toContain('no claim');
      const [, example = ''] = /\/check (.*)$/u.exec(text) ?? [];
      const { parts } = await runCommand(check, { claim: example }, services);
      expect(parts[0]).toMatchObject({ answer: { statements: [{ heading: '✅ Supported' }] } });
    },
  );

  it('gives an example that says something by itself', async () => {
    const abstract = 'We ask why. Gulls steal chips. Such gulls are bold in every town.';
    const text = textOf(await runCommand(check, { claim: 'hello' }, servicesOver(collection({ abstract }))));
    expect(text).toMatch(/\/check Gulls steal chips\.$/u);
  });
});

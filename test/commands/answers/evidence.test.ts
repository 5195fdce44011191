import { describe, expect, it } from 'vitest';
import { answerHandlers } from '../../../commands/answers/answerHandlers.ts';
import { ask } from '../../../commands/ask.ts';
import type { Call } from '../../../src/command.ts';
import { collection, paper } from '../../support/papers.ts';
import { act, callWith, runCommand, servicesOver, textOf } from '../../support/runCommand.ts';

const QUESTION = 'How many frogs do herons eat a day?';
const by: Partial<Call> = { place: { kind: 'server', server: 's', channel: 'c', mayManage: true } };
const provenance = {
  source: 'arxiv',
  address: 'https://arxiv.org/abs/2401.00001',
  fetchedAt: '2026-03-01',
  version: '1',
} as const;

/** A server with one paper of its own, and an answer that cites it. */
async function answered() {
  const services = servicesOver(collection());
  const put = (abstract: string) =>
    services.collections.put(callWith(by), [
      { paper: paper({ id: 'herons', title: 'On Herons', abstract }), provenance, problems: [] },
    ]);
  await put('Herons eat 12 frogs a day.');
  await runCommand(ask, { question: QUESTION }, services, { ...by, id: 'a1' });
  const shown = async () => act(answerHandlers.evidence, 'a1.0', services, by);
  return { services, put, shown };
}

describe('the evidence of an answer', () => {
  it('tells where the abstract is from', async () => {
    const { shown } = await answered();
    expect(textOf(await shown())).toContain('The abstract is from arXiv, version 1.');
  });

  it('is the sentence as it was, once the paper has changed', async () => {
    const { put, shown } = await answered();
    await put('Herons eat fish, as we know by now.');
    const { parts } = await shown();
    expect(parts[0]).toMatchObject({
      paper: { abstract: 'Herons eat 12 frogs a day.' },
      cited: [{ sentence: 0 }],
    });
    expect(textOf({ parts })).toContain('Changed since: this is the abstract as it was');
  });

  it('stays after the paper was taken out, for a while', async () => {
    const { services, shown } = await answered();
    await services.collections.remove(callWith(by), ['herons']);
    const { parts } = await shown();
    expect(parts[0]).toMatchObject({ paper: { abstract: 'Herons eat 12 frogs a day.' } });
    expect(textOf({ parts })).toContain('Taken out since');
  });

  it('is what was quoted, once nothing else is kept', async () => {
    const { services, shown } = await answered();
    await services.collections.startOver(callWith(by));
    expect(textOf(await shown())).toMatch(
      /“Herons eat 12 frogs a day\.”\nThis paper is no longer in the collection/u,
    );
  });
});

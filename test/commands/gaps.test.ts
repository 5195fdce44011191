import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { gaps } from '../../commands/gaps.ts';
import type { Services } from '../../src/command.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';

const place = { kind: 'server', server: 'owls', channel: '42', mayManage: true } as const;
const papers = collection({ title: 'On Owls', abstract: 'Owls hunt mice at night. Owls see in the dark.' });

async function shown(services: Services, given: object = place): Promise<string> {
  return textOf(await runCommand(gaps, {}, services, { place: { ...place, ...given } }));
}

async function asked(services: Services, question: string, id: string): Promise<void> {
  await runCommand(ask, { question, private: false }, services, { place, id });
}

describe('/gaps', () => {
  it('says in words of the papers what was not answered, and nothing of the questions themselves', async () => {
    const services = servicesOver(papers);
    await asked(services, 'How much do owls of Mrs Miller weigh at night?', 'q1');
    await asked(services, 'What colour are owls?', 'q2');
    await asked(services, 'Which zebras swim?', 'q3');
    const text = await shown(services);
    expect(text).toContain('3 questions');
    expect(text).toMatch(/^owls: 2 times$/mu);
    expect(text).not.toMatch(/miller|zebras|colour/iu);
    expect(text).toContain('words that no paper here has: once');
    expect(text).toContain('The texts of questions are not kept here');
  });

  it('names no number, which says nothing alone', async () => {
    const services = servicesOver(collection({ title: 'Owl 2', abstract: 'Owl 2 sees in the dark.' }));
    await asked(services, 'How many feathers does Owl 2 have?', 'q1');
    const text = await shown(services);
    expect(text).toMatch(/^owl: once$/mu);
    expect(text).not.toMatch(/^2:/mu);
  });

  it('shows the texts where the server has them kept', async () => {
    const services = servicesOver(papers);
    await services.state.settings.change('owls', { keepQuestions: true });
    await asked(services, 'Which zebras swim?', 'q1');
    expect(await shown(services)).toContain('Which zebras swim?');
  });

  it('leaves out what was answered, and other places', async () => {
    const services = servicesOver(papers);
    await asked(services, 'What do owls hunt at night?', 'q1');
    expect(await shown(services)).toContain('got a sure answer, or none was asked');
    await asked(services, 'Which zebras swim?', 'q2');
    expect(await shown(services, { server: 'bats' })).toContain('got a sure answer, or none was asked');
  });

  it('is for curators alone', async () => {
    expect(await shown(servicesOver(papers), { mayManage: false })).toContain(
      'Only who may manage the server',
    );
  });
});

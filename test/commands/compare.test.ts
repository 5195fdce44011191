import { describe, expect, it } from 'vitest';
import { compare } from '../../commands/compare.ts';
import { collection } from '../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../support/runCommand.ts';

describe('/compare', () => {
  const services = servicesOver(
    collection(
      {
        title: 'Owls: A Study',
        abstract:
          'Owls are difficult to see. We introduce a lamp. Owls were seen more often with the lamp (p < 0.01).',
      },
      {
        title: 'Larks: A Study',
        abstract:
          'Larks are often ignored. We present a whistle. Larks were heard more often with the whistle (p < 0.05).',
      },
    ),
  );

  it('sets like against like, each in the paper’s own words with its footnote', async () => {
    const reply = await runCommand(compare, { a: 'p1', b: 'p2' }, services);
    const [part] = reply.parts;
    const statements = part?.kind === 'answer' ? part.answer.statements : [];
    expect(
      statements.map(({ cell, citations }) => `${cell?.aspect} · ${cell?.name}: ${citations[0]?.quote}`),
    ).toEqual([
      'The problem · Owls: Owls are difficult to see.',
      'The problem · Larks: Larks are often ignored.',
      'What is done · Owls: We introduce a lamp.',
      'What is done · Larks: We present a whistle.',
      'What is found · Owls: Owls were seen more often with the lamp (p < 0.01).',
      'What is found · Larks: Larks were heard more often with the whistle (p < 0.05).',
    ]);
  });

  it('takes the release of models in general for no release', async () => {
    const [one, other] = [
      {
        title: 'A: One',
        abstract: 'We introduce a lamp. We believe the responsible release of lamps is critical.',
      },
      { title: 'B: Two', abstract: 'We introduce a whistle. We release all our whistles.' },
    ];
    const [part] = (await runCommand(compare, { a: 'p1', b: 'p2' }, servicesOver(collection(one, other))))
      .parts;
    const aspects = part?.kind === 'answer' ? part.answer.statements.map(({ cell }) => cell?.aspect) : [];
    expect(new Set(aspects)).toEqual(new Set(['What is done']));
  });

  it('names the authors of both from the record', async () => {
    expect(textOf(await runCommand(compare, { a: 'p1', b: 'p2' }, services))).toContain(
      'Authors of both: Ada Owl.',
    );
  });

  it('asks for a second paper where both names fit one', async () => {
    expect(textOf(await runCommand(compare, { a: 'p1', b: 'Owls' }, services))).toContain('Name a second');
  });

  it('says of a paper without an abstract that there is nothing to quote', async () => {
    const papers = collection({ title: 'Owls: A Study' }, { title: 'Bread', abstract: '' });
    const reply = await runCommand(compare, { a: 'p1', b: 'p2' }, servicesOver(papers));
    expect(textOf(reply)).toMatch(/nothing to quote here of:\nBread/u);
    expect(reply.actions).toBeUndefined();
  });
});

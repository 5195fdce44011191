import { describe, expect, it } from 'vitest';
import type { Services } from '../../src/command.ts';
import { mcpClient, useTool } from '../support/mcpClient.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';

const OWLS = 'Owls fly at night. Owls eat 3 mice a day.';
const papers = () =>
  collection(
    { id: 'owls', title: 'On Owls', abstract: OWLS, year: 2020, link: 'https://example.org/owls' },
    { id: 'bees', title: 'On Bees', authors: ['Bo Bee'], abstract: 'Bees dance for nectar.', year: 2024 },
    { id: 'moths', title: 'On Moths', authors: ['Mo Moth'], abstract: '', year: 2021 },
  );

describe('createMcpServer', () => {
  it('offers five tools that change nothing, each with the form of its results', async () => {
    const { tools } = await (await mcpClient(papers())).listTools();
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'check', 'paper', 'papers', 'evidence']);
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(outputSchema).toMatchObject({ type: 'object' });
      expect(description).not.toBe('');
    }
  });

  it('names itself and says how its answers are to be handed on', async () => {
    const client = await mcpClient(papers());
    expect(client.getServerVersion()).toMatchObject({ name: 'footnote', version: '1.2.3' });
    expect(client.getInstructions()).toContain('word for word');
  });
});

describe('ask', () => {
  it('gives the answer with its quotations apart', async () => {
    const { text, found } = await useTool(await mcpClient(papers()), 'ask', {
      question: 'How many mice do owls eat?',
    });
    expect(text).toContain('On Owls (2020) [1]');
    expect(found).toMatchObject({
      outcome: 'answered',
      text,
      statements: [{ text: 'Owls eat 3 mice a day.', markers: [1] }],
      footnotes: [{ marker: 1, paper: 'owls', sentence: 1, quote: 'Owls eat 3 mice a day.' }],
      papers: [{ id: 'owls', title: 'On Owls', link: 'https://example.org/owls', isQuotable: true }],
      writer: 'extractive',
    });
  });

  it('says why it declines', async () => {
    const { found, isError } = await useTool(await mcpClient(papers()), 'ask', {
      question: 'How do I bake sourdough bread?',
    });
    expect(isError).toBe(false);
    expect(found).toMatchObject({ outcome: 'declined', reason: 'not-in-corpus', statements: [] });
  });

  it('lists papers that are asked for', async () => {
    const { found } = await useTool(await mcpClient(papers()), 'ask', {
      question: 'What papers do you have?',
    });
    expect(found).toMatchObject({
      outcome: 'told',
      papers: [{ id: 'bees' }, { id: 'moths' }, { id: 'owls' }],
    });
  });

  it('names tools in the place of commands, and no command that no tool stands for', async () => {
    const client = await mcpClient(papers());
    for (const question of [
      'How do I bake sourdough bread?',
      'thanks',
      'who are you?',
      'How many papers are there?',
    ]) {
      const { text } = await useTool(client, 'ask', { question });
      expect(text).toMatch(/the tool "papers"/iu);
      expect(text).not.toMatch(/(?:^|\s)\/[a-z]/u);
    }
  });

  it('tells what was announced of a paper that it cites', async () => {
    const notice = { kind: 'retracted', date: '2024-03', link: 'https://doi.org/10.1000/r' } as const;
    const client = await mcpClient(collection({ title: 'On Owls', abstract: OWLS, notice }));
    const { text, found } = await useTool(client, 'ask', { question: 'How many mice do owls eat?' });
    expect(text).toContain('⚠ retracted');
    expect(found).toMatchObject({ papers: [{ notice }] });
    for (const [tool, given] of [
      ['check', { text: 'Owls fly at night.' }],
      ['papers', {}],
      ['evidence', { answer: found?.['answer'] }],
    ] as const) {
      expect((await useTool(client, tool, given)).text).toContain('On Owls ⚠ retracted');
    }
  });

  it('takes each question by itself', async () => {
    const client = await mcpClient(papers());
    await useTool(client, 'ask', { question: 'How many mice do owls eat?' });
    const { text } = await useTool(client, 'ask', { question: 'and who wrote it?' });
    expect(text).not.toContain('Understood as');
  });

  it('is refused in words when questions are limited', async () => {
    const refused = { kind: 'refused', reason: 'busy', retryMs: 20_000 } as const;
    const services: Services = {
      ...servicesOver(papers()),
      // biome-ignore lint/correctness/useYield: a refused question has no growing answer
      async *answerQuestion() {
        return refused;
      },
      limit: async () => refused,
    };
    const client = await mcpClient(papers(), { services });
    for (const [tool, given] of [
      ['ask', { question: 'How many mice do owls eat?' }],
      ['check', { text: 'Owls fly at night.' }],
      ['papers', { about: 'owls' }],
    ] as const) {
      const { isError, text, found } = await useTool(client, tool, given);
      expect([isError, found]).toEqual([true, undefined]);
      expect(text).toMatch(/again in/u);
    }
  });

  it('tells an error by its reference alone, and logs the rest', async () => {
    const logged: unknown[] = [];
    const services: Services = {
      ...servicesOver(papers()),
      collections: {
        ...servicesOver(papers()).collections,
        of: async () => {
          throw new Error('disk on fire');
        },
      },
    };
    const log = { error: (details: object) => logged.push(details), warn: () => {} };
    const { text, isError } = await useTool(await mcpClient(papers(), { services, log }), 'ask', {
      question: 'Do owls fly?',
    });
    expect([isError, text]).toEqual([true, expect.stringContaining('reference use1')]);
    expect(text).not.toContain('fire');
    expect(logged).toEqual([{ err: expect.objectContaining({ message: 'disk on fire' }), call: 'use1' }]);
  });

  it('says what is wrong with what it was given', async () => {
    const { isError, text } = await useTool(await mcpClient(papers()), 'ask', { question: '' });
    expect([isError, text]).toEqual([true, expect.stringContaining('question')]);
  });
});

describe('check', () => {
  it('says of each claim what the papers say, with the sentence', async () => {
    const { found, text } = await useTool(await mcpClient(papers()), 'check', {
      text: 'Owls fly at night. Owls eat 5 mice a day. Frogs sing opera in Vienna.',
    });
    expect(found).toMatchObject({
      claims: [
        { verdict: 'supported', citations: [{ paper: 'owls', sentence: 0, quote: 'Owls fly at night.' }] },
        { verdict: 'contradicted', citations: [{ paper: 'owls', sentence: 1 }] },
        { verdict: 'not-found', citations: [] },
      ],
      papers: [{ id: 'owls' }],
    });
    expect(text).toContain('CONTRADICTED: Owls eat 5 mice a day.\n  “Owls eat 3 mice a day.”');
  });

  it('cites what comes nearest where nothing settles a claim', async () => {
    const hearing = collection({ title: 'OwlNet: Hearing', abstract: 'OwlNet hears mice in the dark.' });
    const { found } = await useTool(await mcpClient(hearing), 'check', { text: 'OwlNet has 4 large ears.' });
    expect(found).toMatchObject({
      claims: [{ verdict: 'nearest', citations: [{ paper: 'p1', sentence: 0 }] }],
    });
  });

  it('says that a claim in another language could not be compared', async () => {
    const { found, text } = await useTool(await mcpClient(papers()), 'check', {
      text: 'Die Eulen fliegen in der Nacht und fressen Mäuse.',
    });
    const notCompared = expect.stringContaining('Give the text in English');
    expect(found).toMatchObject({ claims: [{ verdict: 'not-found', notCompared }] });
    expect(text).toContain('Give the text in English');
  });

  it('says what to give where nothing is claimed', async () => {
    const { isError, text } = await useTool(await mcpClient(papers()), 'check', { text: 'Really?' });
    expect([isError, text]).toEqual([true, expect.stringContaining('Give a sentence')]);
  });
});

describe('paper and papers', () => {
  it('look a paper up with its sentences, or name the nearest', async () => {
    const client = await mcpClient(papers());
    const { found } = await useTool(client, 'paper', { query: 'on owls' });
    expect(found).toMatchObject({
      paper: { id: 'owls', sentences: ['Owls fly at night.', 'Owls eat 3 mice a day.'] },
    });
    const none = await useTool(client, 'paper', { query: 'zzzz qqqq' });
    expect(none.found).toEqual({ near: [] });
    expect(none.text).toContain('Type part of a title');
  });

  it('list a part of the collection, page by page', async () => {
    const client = await mcpClient(papers());
    const ids = async (given: Record<string, unknown>) => {
      const { found = {} } = await useTool(client, 'papers', given);
      return [found['total'], (found['papers'] as { id: string }[]).map(({ id }) => id)];
    };
    expect(await ids({})).toEqual([3, ['bees', 'moths', 'owls']]);
    expect(await ids({ limit: 1, offset: 1 })).toEqual([3, ['moths']]);
    expect(await ids({ author: 'bee' })).toEqual([1, ['bees']]);
    expect(await ids({ year: '2020-2021' })).toEqual([2, ['moths', 'owls']]);
    expect(await ids({ about: 'night flight of owls' })).toEqual([1, ['owls']]);
  });

  it('say which papers cannot be quoted, and what years look like', async () => {
    const client = await mcpClient(papers());
    const { text, found } = await useTool(client, 'papers', { author: 'Moth' });
    expect(found).toMatchObject({ papers: [{ isQuotable: false }] });
    expect(text).toContain('cannot be quoted');
    const odd = await useTool(client, 'papers', { year: 'last' });
    expect([odd.isError, odd.text]).toEqual([true, expect.stringContaining('2022-2024')]);
  });
});

describe('evidence', () => {
  it('shows the cited sentences of an answer inside their abstracts', async () => {
    const client = await mcpClient(papers());
    const asked = await useTool(client, 'ask', { question: 'How many mice do owls eat?' });
    const { found, text } = await useTool(client, 'evidence', { answer: asked.found?.['answer'] });
    expect(found).toMatchObject({
      papers: [
        {
          id: 'owls',
          isUnchanged: true,
          fields: [],
          sentences: [
            { text: 'Owls fly at night.', isCited: false },
            { text: 'Owls eat 3 mice a day.', isCited: true },
          ],
        },
      ],
    });
    expect(text).toContain('» 1. Owls eat 3 mice a day.');
  });

  it('says how to get what it knows nothing of', async () => {
    const { isError, text } = await useTool(await mcpClient(papers()), 'evidence', { answer: 'nothing' });
    expect([isError, text]).toEqual([true, expect.stringContaining('Ask with "ask"')]);
  });
});

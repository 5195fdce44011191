// A model that tells of one paper what another says, of two generations of one thing.
import { describe, expect, it } from 'vitest';
import { claudeAnswering } from '../support/claude.ts';
import { type Said, says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection(
  {
    title: 'OwlNet: Seeing at Night',
    authors: ['Ada Owl'],
    abstract:
      'OwlNet is trained on 3 million images of mice. We release two sizes of OwlNet (2 and 7 million parameters). OwlNet outperforms similarly sized nets on 11 out of 18 tasks.',
  },
  {
    title: 'OwlNet 2: Seeing by Day',
    authors: ['Bo Lark'],
    abstract:
      'OwlNet 2 ranges in scale from 2 million to 27 million parameters. We train OwlNet 2 by distillation. It hears at least 30 mice an hour.',
  },
);

async function tell(said: readonly Said[], kind: 'answer' | 'digest' = 'answer'): Promise<string> {
  const model = await playModel(says(said), says([]));
  const { shown, outcome } = await ask(claudeAnswering(papers, model), {
    question: 'Compare OwlNet and OwlNet 2',
    kind,
  });
  const last = outcome.kind === 'answered' ? [outcome.answer] : [];
  const statements = [...shown, ...last].flatMap((answer) => answer.statements);
  return statements
    .map(({ text, heading, cell }) => [heading, cell?.aspect, cell?.name, text].join(' | '))
    .join('\n');
}

describe('a model that mixes related papers', () => {
  it.each<[string, Said]>([
    [
      'a fact of one told of the other, both cited',
      {
        text: 'OwlNet 2 outperforms similarly sized nets on 11 out of 18 tasks.',
        cites: [
          ['p2', 0],
          ['p1', 2],
        ],
      },
    ],
    [
      'sizes of one told of the other',
      {
        text: 'OwlNet 2 is released in two sizes of 2 and 7 million parameters.',
        cites: [
          ['p2', 0],
          ['p1', 1],
        ],
      },
    ],
    [
      'a method of the successor told of the first',
      { text: 'OwlNet is trained by distillation.', cites: [['p2', 1]] },
    ],
    [
      'both joined without a name',
      {
        text: 'It is trained on 3 million images and ranges to 27 million parameters.',
        cites: [
          ['p1', 0],
          ['p2', 0],
        ],
      },
    ],
    [
      'a wrong bound',
      {
        text: 'OwlNet outperforms similarly sized nets on fewer than 11 out of 18 tasks.',
        cites: [['p1', 2]],
      },
    ],
    ['a bound left out', { text: 'OwlNet 2 hears at most 30 mice an hour.', cites: [['p2', 2]] }],
    [
      'a denial in front',
      { text: 'It is false that OwlNet is trained on 3 million images of mice.', cites: [['p1', 0]] },
    ],
  ])('is not shown: %s', async (_what, lie) => {
    expect(await tell([lie])).not.toContain(lie.text);
  });

  it.each([
    'OwlNet outperforms OwlNet 2',
    'OwlNet 2 not released',
    'Better than OwlNet',
    '27 million images',
  ])('shows no heading that asserts something: %s', async (heading) => {
    const said = [
      { text: `## ${heading}\n` },
      { text: 'We train OwlNet 2 by distillation.', cites: [['p2', 1] as const] },
    ];
    const shown = await tell(said, 'digest');
    expect(shown).toContain('We train OwlNet 2 by distillation.');
    expect(shown).not.toContain(heading);
  });

  it('shows no cell under an aspect that its sentence does not speak of', async () => {
    const said = [
      { text: '## Compared: images\n' },
      { text: 'OwlNet: 2 and 7 million.', cites: [['p1', 1] as const] },
      { text: '\nOwlNet 2: 2 million to 27 million.', cites: [['p2', 0] as const] },
    ];
    expect(await tell(said, 'digest')).not.toContain('images');
  });
});

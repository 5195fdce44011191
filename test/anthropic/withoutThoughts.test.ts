import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutThoughts } from '../../src/anthropic/withoutThoughts.ts';

function said(pieces: readonly string[]): string {
  const thoughts = withoutThoughts();
  let text = '';
  for (const { text: more, takesBack } of [...pieces.map(thoughts.take), thoughts.rest()]) {
    text = (takesBack ? '' : text) + more;
  }
  return text.trim();
}

const ANSWER = 'Owls eat 3 mice [2].';

const THINKING = [
  `<think>Owls? They fly.</think>${ANSWER}`,
  `<think>\nOwls? <b>They</b> fly [1].\n</think>\n\n${ANSWER}`,
  `<thinking>Owls fly.</thinking>\n${ANSWER}`,
  `<reasoning effort="high">Owls fly.</reasoning>${ANSWER}`,
  `<Reasoning>Owls fly.</Reasoning>${ANSWER}`,
  `<thought>Owls fly.</thought>${ANSWER}`,
  `<inner_monologue>Owls fly.</inner_monologue>${ANSWER}`,
  `<seed:think>Owls fly.</seed:think>${ANSWER}`,
  `[THINK]Owls fly.[/THINK]${ANSWER}`,
  `◁think▷Owls fly.◁/think▷${ANSWER}`,
  `<|begin_of_thought|>Owls fly.<|end_of_thought|>${ANSWER}`,
  `<|channel|>analysis<|message|>Owls fly.<|end|><|start|>assistant<|channel|>final<|message|>${ANSWER}<|return|>`,
  `<tool_call>\n{"name": "search_papers"}\n</tool_call>\n${ANSWER}`,
  `<think>Owls.</think>\n<think>Mice.</think>\n${ANSWER}`,
  `Owls? They fly [1].\n</think>\n\n${ANSWER}`, // the server took the opening mark off
  `<answer>${ANSWER}</answer>`,
  `<think>Owls.</think><answer>\n${ANSWER}\n</answer>`,
  `${ANSWER}<|im_end|>`,
  `${ANSWER}\n<think>Was that all? They fly`, // it has no end
];

describe('withoutThoughts', () => {
  it.each(THINKING)('leaves the answer alone of %j', (text) => {
    expect(said([text])).toBe(ANSWER);
    expect(said([...text])).toBe(ANSWER);
  });

  it('leaves nothing of a thought without an end', () => {
    expect(said(['<think>', 'Owls fly. ', 'They eat.'])).toBe('');
  });

  it.each([
    'The model writes its thoughts between <think> and </think> tags [1].',
    'A loss of < 5% and p<0.05 was found [1]. [THE] mice <were> few.',
    'Owls [2] eat a<b mice [1][2].',
    'The paper is on reasoning, and on <answer> marks.',
    'Owls fly at night.\n\nThey eat mice <',
  ])('leaves as it is what only speaks of marks, or has none: %s', (text) => {
    expect(said([text])).toBe(text.trim());
    expect(said([...text])).toBe(text.trim());
  });

  it('reads the same in whatever pieces a text comes', () => {
    const piece = fc.constantFrom(
      '<think>',
      '</think>',
      '<',
      '/',
      'think',
      '>',
      '\n',
      ' ',
      'Owls',
      '[2]',
      '[',
      '<|end|>',
      '◁',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(said(pieces)).toBe(said([pieces.join('')]));
      }),
    );
  });
});

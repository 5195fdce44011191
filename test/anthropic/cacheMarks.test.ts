import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { claudeAnswering } from '../support/claude.ts';
import { type ModelRequest, says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection(
  { title: 'On Owls', abstract: 'Owls fly at night. Owls eat 3 mice.' },
  { title: 'On Bats', abstract: 'Bats hunt insects by echo.' },
);
const WRONG = { text: 'Owls eat 90 mice.', cites: [['p1', 1] as const] };
const earlier = [{ question: 'when do owls fly?', answer: 'Owls fly at night.' }];

async function requestsOf(): Promise<readonly ModelRequest[]> {
  const searching = [says([], { search: 'bats' }), says([], { search: 'insects' })] as const;
  const model = await playModel(...searching, says([WRONG]));
  await ask(claudeAnswering(papers, model), { question: 'what do owls eat', earlier });
  return model.requests;
}

/** The types of the blocks that carry a mark, message by message. */
function marksIn({ messages }: ModelRequest): string[][] {
  return messages.map(({ content }) =>
    typeof content === 'string' ? [] : content.filter(isMarked).map(({ type }) => type),
  );
}

function isMarked(block: Anthropic.ContentBlockParam): boolean {
  return 'cache_control' in block && block.cache_control?.type === 'ephemeral';
}

describe('what a request says again', () => {
  it('is read from the cache: instructions, evidence, and all that was said before', async () => {
    const requests = await requestsOf();
    expect(requests.map((request) => marksIn(request).flat())).toEqual([
      ['text'],
      ['text', 'tool_result'],
      ['text', 'tool_result'],
      ['text', 'text'],
    ]);
    for (const request of requests) {
      expect(request.system?.at(-1)).toMatchObject({ cache_control: { type: 'ephemeral' } });
      expect(marksIn(request).at(-1)).toHaveLength(1);
      expect(marksIn(request)[earlier.length * 2]).toEqual(['text']);
    }
  });

  it('is the same as it was, so that the cache can be hit', async () => {
    const bare = (await requestsOf()).map(({ messages }) =>
      messages.map((message) => JSON.stringify(message).replaceAll(/,"cache_control":\{[^}]*\}/gu, '')),
    );
    for (const [index, messages] of bare.slice(1).entries()) {
      const before = bare[index] ?? [];
      expect(messages.slice(0, before.length)).toEqual(before);
    }
  });
});

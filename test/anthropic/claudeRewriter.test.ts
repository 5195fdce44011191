import { describe, expect, it, vi } from 'vitest';
import { claudeRewriter } from '../../src/anthropic/claudeRewriter.ts';
import { answers, type Play, refuses } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';

const PRICE = { input: 0.1, cacheRead: 0.01, cacheWrite: 0.125, output: 0.5 };
const replies = (text: string) =>
  answers(200, {
    type: 'message',
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
    usage: { input_tokens: 300, output_tokens: 20 },
  });

async function openRewriter(play: Play, titles = ['On Owls']) {
  const papers = collection(...titles.map((title) => ({ title })));
  const model = await playModel(play);
  const onNote = vi.fn();
  const rewriter = claudeRewriter({
    apiKey: 'k',
    baseUrl: model.baseUrl,
    model: 'claude-haiku-5-5',
    price: PRICE,
    topicsOf: () => ['owls at night'],
    onNote,
  });
  const onUsage = vi.fn();
  const rewrite = () =>
    rewriter.rewrite('Which birds hunt at night?', { papers, signal: AbortSignal.timeout(5_000), onUsage });
  return { rewriter, papers, onNote, rewrite, onUsage, requests: model.requests };
}

describe('claudeRewriter', () => {
  it('asks the cheap model, told the titles, and counts what that took', async () => {
    const { rewriter, papers, rewrite, onUsage, requests } = await openRewriter(
      replies('{"searches": ["nocturnal raptors", "owls hunting"]}'),
    );
    expect(await rewrite()).toEqual(['nocturnal raptors', 'owls hunting']);
    expect(requests[0]).toMatchObject({
      model: 'claude-haiku-5-5',
      messages: [{ role: 'user', content: 'Which birds hunt at night?' }],
    });
    expect(JSON.stringify(requests[0]?.system)).toContain('On Owls');
    expect(onUsage).toHaveBeenCalledWith(
      expect.objectContaining({ requests: 1, inputTokens: 300, outputTokens: 20 }),
    );
    expect(rewriter.mostUsd('Which?', papers)).toBeGreaterThan(0);
    expect(rewriter.mostUsd('Which?', papers)).toBeLessThan(0.002);
  });

  it('tells the topics of a collection whose titles are too many', async () => {
    const titles = Array.from(
      { length: 500 },
      (_, at) => `A rather long title of a paper on owls, number ${at}`,
    );
    const { rewrite, requests } = await openRewriter(replies('{"searches": []}'), titles);
    await rewrite();
    expect(JSON.stringify(requests[0]?.system)).toContain('owls at night');
    expect(JSON.stringify(requests[0]?.system)).not.toContain('number 7');
  });

  it('reads past what a model thinks aloud', async () => {
    const { rewrite } = await openRewriter(replies('<think>{"no": 1}</think>\n{"searches": ["owls"]}'));
    expect(await rewrite()).toEqual(['owls']);
  });

  it.each([
    ['no JSON', replies('owls at night')],
    ['another shape', replies('{"queries": ["owls"]}')],
    ['an error', refuses(529, 'overloaded_error')],
  ])('throws on %s, and asks nothing for a while', async (_what, play) => {
    const { rewrite, requests } = await openRewriter(play);
    await expect(rewrite()).rejects.toThrow();
    expect(await rewrite()).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it('says once that a server does not know the model', async () => {
    const { rewrite, onNote } = await openRewriter(refuses(404, 'not_found_error'));
    await expect(rewrite()).rejects.toThrow();
    expect(await rewrite()).toEqual([]);
    expect(onNote).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('ANTHROPIC_FAST_MODEL'));
  });
});

import { describe, expect, it, vi } from 'vitest';
import { retractionReply } from '../../commands/replies/announcements.ts';
import type { Announce } from '../../src/reply.ts';
import { runReadyBot } from '../support/discord/runBot.ts';
import { textOf } from '../support/discord/textOf.ts';
import { paper } from '../support/papers.ts';

const notice = { kind: 'retracted', date: '2026-02', link: 'https://doi.org/10.1000/r' } as const;
const reply = retractionReply({ paper: paper({ title: 'On @everyone' }), notice }, 2);

async function announcing() {
  let announce: Announce | undefined;
  const bot = await runReadyBot([], {
    onAnnounce: (given) => {
      announce = given;
    },
  });
  await vi.waitUntil(() => announce, { interval: 5 });
  const say = (channel: string) => announce?.({ channel, once: 'retracted-1', reply });
  return { bot, say };
}

describe('an announcement', () => {
  it('is posted in its channel, and mentions nobody', async () => {
    const { bot, say } = await announcing();
    expect(await say('42')).toBe('said');
    const [post] = bot.discord.requestsTo(/POST \/channels\/42\/messages$/u);
    expect(textOf(post?.body)).toMatch(/2 answers in this channel cite it\. It was retracted \(2026-02\)/u);
    expect(post?.body).toMatchObject({ allowed_mentions: { parse: [] }, nonce: 'retracted-1' });
  });

  it('says whether it may not be posted there', async () => {
    const { bot, say } = await announcing();
    bot.discord.fault(/POST \/channels\/42/u, [{ status: 403, code: 50013 }]);
    expect(await say('42')).toBe('refused');
  });
});

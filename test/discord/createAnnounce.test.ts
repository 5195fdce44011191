import { describe, expect, it, vi } from 'vitest';
import { retractionReply } from '../../commands/replies/announcements.ts';
import { defined } from '../../src/defined.ts';
import type { PostClaims } from '../../src/discord/createAnnounce.ts';
import { referenceOf } from '../../src/discord/interaction/interactionTask.ts';
import type { Announce } from '../../src/reply.ts';
import { runReadyBot } from '../support/discord/runBot.ts';
import { textOf } from '../support/discord/textOf.ts';
import { paper } from '../support/papers.ts';

const notice = { kind: 'retracted', date: '2026-02', link: 'https://doi.org/10.1000/r' } as const;
const reply = retractionReply({ paper: paper({ title: 'On @everyone' }), notice }, 2);

async function announcing(posts?: PostClaims) {
  let announce: Announce | undefined;
  const bot = await runReadyBot([], {
    posts,
    onAnnounce: (given) => {
      announce = given;
    },
  });
  await vi.waitUntil(() => announce, { interval: 5 });
  const say = (channel: string, under?: string) =>
    announce?.({ channel, once: 'retracted-1', reply, ...defined({ under }) });
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

  it.each([undefined, 1_700_000_000_000])(
    'stands under the message whose use it names, edited or not',
    async (editedAtMs) => {
      const { bot, say } = await announcing();
      const id = '1300000000000000042';
      await say('42', referenceOf({ id, ...defined({ editedAtMs }) }));
      const [post] = bot.discord.requestsTo(/POST \/channels\/42\/messages$/u);
      expect(post?.body).toMatchObject({ message_reference: { message_id: id, fail_if_not_exists: false } });
    },
  );

  it('says whether it may not be posted there', async () => {
    const { bot, say } = await announcing();
    bot.discord.fault(/POST \/channels\/42/u, [{ status: 403, code: 50013 }]);
    expect(await say('42')).toBe('refused');
  });

  it('is left to the process that has claimed it', async () => {
    const { bot, say } = await announcing({ claim: async () => false, release: async () => {} });
    expect(await say('42')).toBe('said');
    expect(bot.discord.posted).toEqual([]);
  });

  it('is given back where Discord does not answer, so that it is said later', async () => {
    const release = vi.fn(async () => {});
    const { bot, say } = await announcing({ claim: async () => true, release });
    bot.discord.fault(/POST \/channels\/42/u, [{ status: 500 }], { repeat: true });
    expect(await say('42')).toBe('later');
    expect(release).toHaveBeenCalledExactlyOnceWith('42 retracted-1');
  });

  it('is not said while it cannot be settled who does', async () => {
    const claim = () => Promise.reject(new Error('no database'));
    const { bot, say } = await announcing({ claim, release: async () => {} });
    expect(await say('42')).toBe('later');
    expect(bot.discord.posted).toEqual([]);
  });
});

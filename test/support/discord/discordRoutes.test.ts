import { SnowflakeUtil } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { discordRoutes } from './discordRoutes.ts';

const call = (method: string, path: string, body: object = {}) => ({
  ...{ method, path, body, files: [], authorization: undefined, atMs: 0 },
});
const acknowledgement = (token: string, ageMs = 0) =>
  call(
    'POST',
    `/interactions/${SnowflakeUtil.generate({ timestamp: Date.now() - ageMs })}/${token}/callback`,
  );
const edit = (token: string) => call('PATCH', `/webhooks/1/${token}/messages/@original`);

describe('the double of Discord', () => {
  it('takes an acknowledgement once, and in time', () => {
    const { answer } = discordRoutes(() => ({}));
    expect(answer(acknowledgement('a'))).toEqual([204]);
    expect(answer(acknowledgement('a'))).toMatchObject([400, { code: 40060 }]);
    expect(answer(acknowledgement('b', 3_100))).toMatchObject([404, { code: 10062 }]);
  });

  it('refuses to edit what was not acknowledged, and what is not there', () => {
    const { answer } = discordRoutes(() => ({}));
    expect(answer(edit('a'))).toMatchObject([404, { code: 10015 }]);
    answer(acknowledgement('a'));
    expect(answer(edit('a'))).toMatchObject([200, {}]);
    expect(answer(call('PATCH', '/channels/1/messages/9'))).toMatchObject([404, { code: 10008 }]);
  });

  it('posts one message for one nonce that is enforced', () => {
    const { answer, posted } = discordRoutes(() => ({}));
    const post = (nonce: string, more = {}) =>
      answer(call('POST', '/channels/1/messages', { nonce, ...more }));
    const enforced = { enforce_nonce: true };
    expect(post('x', enforced)).toEqual(post('x', enforced));
    for (let times = 0; times < 2; times += 1) post('y');
    expect(posted).toHaveLength(3);
  });
});

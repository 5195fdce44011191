import { REST, type ResponseLike } from 'discord.js';
import nock from 'nock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { registerCommands } from '../../src/discord/registerCommands.ts';
import { createRest } from '../../src/discord/rest/createRest.ts';
import { acting, echo } from '../support/discord/commands.ts';
import { startDiscordDouble } from '../support/discord/startDiscordDouble.ts';

const SERVER = '300000000000000001';
const managing = acting(async function* () {}, { onlyFor: 'managers' });

async function registrar() {
  const discord = await startDiscordDouble();
  onTestFinished(() => discord.stop());
  const rest = createRest({
    token: 't',
    apiUrl: `${discord.url}/`,
    onBraked: () => {},
    onTokenRefused: () => {},
    clock: { hear: () => {} },
  });
  return { discord, rest, application: '1' };
}

describe('registerCommands', () => {
  it('writes all at once, and then only on a difference', async () => {
    const { discord, ...registration } = await registrar();
    expect(await registerCommands({ ...registration, commands: [echo, managing] })).toBe('written');
    expect(await registerCommands({ ...registration, commands: [managing, echo] })).toBe('unchanged');
    const changed = { ...echo, description: 'Says it again.' };
    expect(await registerCommands({ ...registration, commands: [changed, managing] })).toBe('written');
    expect(discord.requestsTo(/^PUT /u)).toHaveLength(2);
    expect(discord.requests.every(({ authorization }) => authorization === 'Bot t')).toBe(true);
  });

  it('hides no command by default', async () => {
    const { discord, ...registration } = await registrar();
    await registerCommands({ ...registration, commands: [managing] });
    const [put] = discord.requestsTo(/^PUT /u);
    expect(put?.body[0]).toMatchObject({ default_member_permissions: null });
  });

  it('registers for one server without what only commands for everywhere have', async () => {
    const { discord, ...registration } = await registrar();
    await registerCommands({ ...registration, server: SERVER, commands: [echo] });
    const [put] = discord.requestsTo(new RegExp(`^PUT .*/guilds/${SERVER}/commands$`, 'u'));
    expect(put?.body[0]).not.toHaveProperty('contexts');
    expect(put?.body[0]).not.toHaveProperty('integration_types');
    expect(await registerCommands({ ...registration, server: SERVER, commands: [echo] })).toBe('unchanged');
  });
});

describe('registerCommands at the address of Discord', () => {
  // discord.js calls undici, which nock does not see; the global fetch it does see.
  const rest = new REST({
    retries: 0,
    makeRequest: (url, init) =>
      fetch(url, init as unknown as RequestInit) as unknown as Promise<ResponseLike>, // undici's types and the platform's name the same things
  }).setToken('t');
  const discord = () => nock('https://discord.com', { reqheaders: { authorization: 'Bot t' } });

  it('reads the list, then replaces it whole', async () => {
    const path = '/api/v10/applications/1/commands';
    const named = (body: unknown) => Array.isArray(body) && body.length === 1 && body[0].name === echo.name;
    const api = discord().get(path).reply(200, []).put(path, named).reply(200, []);
    expect(await registerCommands({ rest, application: '1', commands: [echo] })).toBe('written');
    expect(api.isDone()).toBe(true);
  });

  it('fails, and writes nothing, where Discord does not give the list', async () => {
    const api = discord()
      .get('/api/v10/applications/1/commands')
      .reply(403, { code: 50001, message: 'Missing Access' });
    const registering = registerCommands({ rest, application: '1', commands: [echo] });
    await expect(registering).rejects.toThrow('Missing Access');
    expect(api.isDone()).toBe(true);
  });
});

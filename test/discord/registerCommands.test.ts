import { describe, expect, it, onTestFinished } from 'vitest';
import { registerCommands } from '../../src/discord/registerCommands.ts';
import { createRest } from '../../src/discord/rest/createRest.ts';
import { acting, echo } from '../support/discord/commands.ts';
import { startDiscordDouble } from '../support/discord/startDiscordDouble.ts';

const SERVER = '300000000000000001';
const managing = acting(async function* () {}, { forManagers: true });

async function registrar() {
  const discord = await startDiscordDouble();
  onTestFinished(() => discord.stop());
  const rest = createRest({ token: 't', apiUrl: `${discord.url}/`, onBraked: () => {} });
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

  it('registers for one server without what only commands for everywhere have', async () => {
    const { discord, ...registration } = await registrar();
    await registerCommands({ ...registration, server: SERVER, commands: [echo] });
    const [put] = discord.requestsTo(new RegExp(`^PUT .*/guilds/${SERVER}/commands$`, 'u'));
    expect(put?.body[0]).not.toHaveProperty('contexts');
    expect(put?.body[0]).not.toHaveProperty('integration_types');
    expect(await registerCommands({ ...registration, server: SERVER, commands: [echo] })).toBe('unchanged');
  });
});

import { OAuth2Scopes } from 'discord.js';
import { NEEDED_RIGHTS } from './neededRights.ts';

/** Where an admin adds the bot to a server, with all rights that it needs and no others. */
export function inviteLink(application: string): string {
  const permissions = [...NEEDED_RIGHTS.values()].reduce((all, right) => all | right, 0n);
  const query = new URLSearchParams({
    client_id: application,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

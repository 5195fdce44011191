import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** What an answer can need: to be written in channels and threads, with a file, as a reply, and with a thread of its own. */
const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.ReadMessageHistory,
  PermissionFlagsBits.AttachFiles,
];

/** Where an admin adds the bot to a server, with all rights that it needs and no others. */
export function inviteLink(application: string): string {
  const permissions = PERMISSIONS.reduce((all, right) => all | right, 0n);
  const query = new URLSearchParams({
    client_id: application,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

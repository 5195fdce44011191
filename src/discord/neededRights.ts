import { PermissionFlagsBits } from 'discord.js';

/**
 * What an answer can need, by the names in Discord's own settings: to be written in channels and threads, with a file, as a
 * reply, and with a thread of its own.
 */
export const NEEDED_RIGHTS: ReadonlyMap<string, bigint> = new Map([
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
  ['Attach Files', PermissionFlagsBits.AttachFiles],
]);

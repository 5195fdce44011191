import type { Reply } from '../../reply.ts';

// What the surface itself says, always one plain line with the next step.

export const BUSY: Reply = {
  ...line('Too many questions are waiting here right now. Please ask again in a minute.'),
  isRetryable: true,
};
export const RESTARTING = line('The bot is restarting. Please ask again in a minute.');
export const NOT_FOR_YOU = {
  managers: line(
    'Only members who may manage this server, or a role that /settings names, can use this command, in the server itself.',
  ),
  moderators: line(
    'Only moderators can use this command, in the server itself: who may manage messages or the server, or a role that /settings names.',
  ),
};
export const NOT_YOURS = line('Only the member who asked can use this button. Ask yourself with /ask.');
export const PRIVATE_HERE = line('On this server only you see my answers: ask with /ask.');
export const NO_TEXT = line('This message has no text to look at. Try it on one that has.');
export const NO_THREAD = line(
  'Discord let me open no thread for this answer. An admin can let me create public threads here, or switch threads off with /settings. Follow up with the button meanwhile.',
);
export const UNKNOWN_COMMAND = line('This command is no longer offered. See /help for what there is.');
export const NOT_KNOWN_ANY_MORE = line(
  'What was asked here is no longer known to me, or somebody else asked it. Please ask with the command.',
);
export const UNKNOWN_ACTION = line('This button no longer works. Please ask again with the command.');

export function answersElsewhere(channels: readonly string[]): Reply {
  return { parts: [{ kind: 'picks', of: 'channel', ids: channels, text: 'On this server I answer in:' }] };
}

export function failed(reference: string): Reply {
  const text = `Something went wrong on our side. Please try again; if it stays, tell who runs the bot. (Reference ${reference})`;
  return { ...line(text), isRetryable: true };
}

export function notStored(reference: string): Reply {
  const text = `This could not be stored just now. Please try again later; if it stays, tell who runs the bot. (Reference ${reference})`;
  return { ...line(text), isRetryable: true };
}

/** What is stored cannot be read, and without it nothing right can be said. */
export const outOfReach: Reply = {
  ...line('I cannot reach what I keep just now: please try again in a moment.'),
  isRetryable: true,
};

export function tookTooLong(reference: string): Reply {
  const text = `This took too long, so it was stopped. Please try again. (Reference ${reference})`;
  return { ...line(text), isRetryable: true };
}

export function interrupted(reference: string): Reply {
  return line(`The bot was restarted before this was finished. Please ask again. (Reference ${reference})`);
}

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}

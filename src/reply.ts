// What a command hands to a surface. Knows nothing of Discord or of terminals.
import type { Answer, Footnote } from './answering/answer.ts';
import type { DeclineReason } from './answering/outcome.ts';
import type { Paper } from './papers/paper.ts';

/** The most choices of a menu, or of suggestions while one types, and how long each may be: Discord's limits. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE_CHARACTERS = 100;

/** A piece of a reply, drawn from top to bottom. All text is plain: the surface escapes and wraps it. */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Verified statements with their markers, and the footnotes below, unless a list of papers above names the sources. */
  | { readonly kind: 'answer'; readonly answer: Answer; readonly isSourcedAbove?: true }
  /** One paper's record and abstract; the cited sentences stand out, each behind its marker. */
  | { readonly kind: 'paper'; readonly paper: Paper; readonly cited?: readonly CitedSentence[] }
  /** Papers by title, year and link, each with an optional reason. */
  | { readonly kind: 'papers'; readonly items: readonly PaperItem[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Text that must keep its line breaks and be easy to copy, such as BibTeX. */
  | { readonly kind: 'verbatim'; readonly text: string }
  /** A text, and the channels or roles that it is about. */
  | {
      readonly kind: 'picks';
      readonly text: string;
      readonly of: 'channel' | 'role';
      readonly ids: readonly string[];
    }
  /** A text to keep as a file. */
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  /** A small line. */
  | { readonly kind: 'note'; readonly text: string };

/** A sentence of an abstract, by its number from 0, and the marker under which an answer cites it. */
export interface CitedSentence {
  readonly sentence: number;
  readonly marker: number;
}

export interface PaperItem {
  readonly paper: Paper;
  /** The footnotes of an answer below that lead to it. */
  readonly notes?: readonly Footnote[];
  readonly reason?: string;
}

/** Something a member can do next. A surface that cannot offer it leaves it out. */
export interface Action {
  /** Which of the command's `actions` runs. */
  readonly name: string;
  readonly label: string;
  /** Stands on it instead where several must share the width of a phone. */
  readonly short?: string;
  /** Handed back to it as written: public, short (up to 60 characters), never trusted. */
  readonly value: string;
  /** What most members want next stands out. Default: it does not. */
  readonly isPrimary?: boolean;
  /** Whether each page of a long reply offers it. */
  readonly isOnEveryPage?: boolean;
  /** Whether it stands below those before it, where a surface has rows. */
  readonly startsRow?: boolean;
}

/** One of several things to act on: the chosen value goes to the action, as if its button had been pressed. */
export interface Menu {
  readonly name: string;
  /** What is chosen, such as `Evidence from…`. */
  readonly label: string;
  /** Up to `MAX_CHOICES`; values up to `MAX_CHOICE_CHARACTERS`. */
  readonly choices: readonly { readonly label: string; readonly value: string }[];
}

export interface Reply {
  readonly parts: readonly Part[];
  readonly actions?: readonly Action[];
  /** Wanted less often than `actions`: together behind one menu, where a surface has menus. */
  readonly more?: readonly Action[];
  readonly menu?: Menu;
  /** Why there is no answer; each reason has its own look. */
  readonly declined?: DeclineReason;
  /** Whether what is shown may not answer: it has a look of its own. */
  readonly isUnsure?: boolean;
  /** What checking claims came to: `mixed` where they differ, `nearest` where a near sentence is all there is. */
  readonly checked?: 'supported' | 'contradicted' | 'mixed' | 'nearest' | 'not-found';
  /** Nothing was done, and the same may be asked again: a surface offers that. */
  readonly isRetryable?: boolean;
  /** What is answered: a surface shows it above the reply where it would not stand there anyway. */
  readonly question?: string;
  /** Names the member who asked: a private answer that was shared. */
  readonly namesAsker?: boolean;
  /** Names, and lets know, the member whose request the message acted on answers: what they proposed is decided. */
  readonly tellsAsker?: boolean;
}

/** What a reply comes to, seen from afar: each has a colour of its own on every surface. */
export type Look =
  | 'supported'
  | 'contradicted'
  | 'mixed'
  | 'nearest'
  | 'not-found'
  | 'not-said'
  | 'unclear'
  | 'failed';

/** Undefined for what only tells something, such as a list. */
export function lookOf({ parts, checked, declined, isUnsure, isRetryable }: Reply): Look | undefined {
  if (checked) return checked;
  if (declined) return DECLINED[declined];
  if (isUnsure) return 'nearest';
  if (isRetryable) return 'failed';
  return parts.some(({ kind }) => kind === 'answer') ? 'supported' : undefined;
}

const DECLINED: Readonly<Record<NonNullable<Reply['declined']>, Look>> = {
  'not-in-corpus': 'not-found',
  'not-reported': 'not-said',
  unclear: 'unclear',
};

/** Something to be said in a channel where nobody has asked just now. */
export interface Announcement {
  /** As the surface gave it with a call. */
  readonly channel: string;
  /** Up to 25 characters: said twice under one name within minutes, it shows once. */
  readonly once: string;
  readonly reply: Reply;
  /** The id of the call below which it stands, where the surface can show that. */
  readonly under?: string;
}

/** `refused`: the surface may not say it there; `later`: it may help to try again. */
export type Announce = (announcement: Announcement) => Promise<'said' | 'refused' | 'later'>;

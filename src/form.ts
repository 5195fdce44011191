// The contract of forms: what a member fills in before something is done. A surface without forms has its own way.

/** One text that a member is asked for before an action runs. */
export interface Prompt {
  /** Up to 45 characters, as is the label: Discord's limits. */
  readonly title: string;
  readonly label: string;
  readonly maxLength: number;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
}

/** Several things at once, with what holds now filled in; all may be left empty. */
export interface Form {
  /** Up to 45 characters. */
  readonly title: string;
  /** Said above the fields. */
  readonly lead: string;
  /** Up to four: Discord takes five components in a form, and the first is the lead. */
  readonly fields: readonly FormField[];
}

export type FormField = FieldLabel & (TextField | ChecksField | PicksField);

interface FieldLabel {
  readonly name: string;
  /** Up to 45 characters. */
  readonly label: string;
  /** Up to 100 characters. */
  readonly hint: string;
}

interface TextField {
  readonly kind: 'text';
  readonly maxLength: number;
  readonly text: string;
}

/** Up to ten things that hold or do not. */
interface ChecksField {
  readonly kind: 'checks';
  readonly checks: readonly Check[];
}

/** Labels and hints up to 100 characters. */
export interface Check {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly isChecked: boolean;
}

/** Channels that can be written in, or roles, by their ids; up to 25. */
interface PicksField {
  readonly kind: 'channels' | 'roles';
  readonly ids: readonly string[];
}

/** What a member filled in, by the names of the fields: a text, the names of what is checked, or ids. May be forged. */
export type Filled = ReadonlyMap<string, readonly string[]>;

/** A channel of a server, and what keeps the bot from writing in it. */
export interface ChannelAccess {
  readonly id: string;
  readonly name: string;
  /** The rights that the bot lacks there, as the surface's own settings name them; empty where it lacks none. */
  readonly missing: readonly string[];
}

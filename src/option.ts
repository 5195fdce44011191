// What a command takes.

export interface TextOption {
  readonly kind: 'text';
  readonly description: string;
  readonly required?: boolean;
  /** In UTF-16 units; Discord's own limit is 6000. */
  readonly maxLength?: number;
  /** Whether the command's `complete` suggests values as one types. */
  readonly completes?: boolean;
}

export interface FlagOption {
  readonly kind: 'flag';
  readonly description: string;
}

/** One of a few fixed values (up to `MAX_CHOICES`). */
export interface ChoiceOption {
  readonly kind: 'choice';
  readonly description: string;
  readonly choices: readonly Choice[];
}

/** A file that the member hands over. */
export interface FileOption {
  readonly kind: 'file';
  readonly description: string;
  /** What its name may end in, such as `.bib`: what it holds must be checked all the same. */
  readonly extensions: readonly `.${string}`[];
}

/** A file as it was handed over. */
export interface GivenFile {
  readonly name: string;
  /** Its size as it is said to be. */
  readonly bytes: number;
  /** Its contents, or in words why there are none: it is larger than this, say, or cannot be fetched. */
  read(maxBytes: number, signal: AbortSignal): Promise<Uint8Array | { readonly problem: string }>;
}

export type Option = TextOption | FlagOption | ChoiceOption | FileOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends FlagOption
  ? boolean
  : O extends FileOption
    ? GivenFile | undefined
    : O extends { readonly required: true }
      ? string
      : string | undefined;

/** What a member chose; a flag that was left out is false. */
export type Values<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

export interface Choice {
  readonly label: string;
  readonly value: string;
}

import { DAY_MS, RETENTION_DAYS } from './retention.ts';

/** The texts of questions that no admin asked to keep: in the memory of this process, for follow-ups alone. */
export interface QuestionTexts {
  /** A later text of the same question replaces the earlier one. */
  keep(id: string, text: AskedText): void;
  /** Undefined where it is not known any more. */
  find(id: string): AskedText | undefined;
  forget(whose: { readonly kind: 'member' | 'server'; readonly id: string }): void;
  /** Removes what is past its retention. */
  purge(): void;
}

export interface AskedText {
  readonly member: string;
  readonly server?: string | undefined;
  readonly text: string;
}

export function createQuestionTexts(now: () => Date): QuestionTexts {
  const texts = new Map<string, AskedText & { readonly at: number }>();
  /** Also of a clock that was far ahead. */
  const isPast = (at: number) => Math.abs(now().getTime() - at) >= RETENTION_DAYS.turns * DAY_MS;
  return {
    keep: (id, asked) => void texts.set(id, { ...asked, at: now().getTime() }),
    find(id) {
      const asked = texts.get(id);
      return asked && !isPast(asked.at) ? asked : undefined;
    },
    forget({ kind, id: whose }) {
      for (const [id, asked] of texts) if (asked[kind] === whose) texts.delete(id);
    },
    purge() {
      for (const [id, { at }] of texts) if (isPast(at)) texts.delete(id);
    },
  };
}

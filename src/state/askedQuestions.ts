/** Members may have everything deleted while a question of theirs is being answered: nothing of it is kept then. */
export interface AskedQuestions {
  begin(question: AskedQuestion): void;
  forget(whose: { readonly kind: 'member' | 'server'; readonly id: string }): void;
  isForgotten(id: string): boolean;
}

export interface AskedQuestion {
  readonly id: string;
  readonly member: string;
  readonly server?: string | undefined;
}

/** Longer than any question takes: its deadline is ten minutes at most. */
const REMEMBERED_MS = 15 * 60_000;

export function createAskedQuestions(now: () => Date): AskedQuestions {
  const questions = new Map<string, AskedQuestion & { readonly at: number; isForgotten: boolean }>();
  return {
    begin(question) {
      const at = now().getTime();
      for (const [id, { at: began }] of questions) if (at - began > REMEMBERED_MS) questions.delete(id);
      questions.set(question.id, { ...question, at, isForgotten: false });
    },
    forget({ kind, id }) {
      for (const question of questions.values()) if (question[kind] === id) question.isForgotten = true;
    },
    isForgotten: (id) => questions.get(id)?.isForgotten ?? false,
  };
}

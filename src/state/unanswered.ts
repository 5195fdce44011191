import type { StateContext } from './stateContext.ts';

/** What got no answer, so that it can be asked again as it was. In memory only. */
export interface Unanswered {
  keep(asked: {
    readonly id: string;
    readonly member: string;
    readonly server?: string | undefined;
    /** In the surface's own words. */
    readonly what: string;
  }): Promise<void>;
  /** Undefined where it is of another member, or no longer known. */
  find(id: string, member: string): Promise<string | undefined>;
}

/** Kept with the texts of questions: in memory, gone with their member, their server and after a day. */
export function createUnanswered({ asked, texts }: Pick<StateContext, 'asked' | 'texts'>): Unanswered {
  return {
    async keep({ id, member, server, what }) {
      if (!asked.isForgotten(id)) texts.keep(keyOf(id), { member, server, text: what });
    },
    async find(id, member) {
      const found = texts.find(keyOf(id));
      return found?.member === member ? found.text : undefined;
    },
  };
}

/** Apart from the ids of answers. */
function keyOf(id: string): string {
  return `unanswered ${id}`;
}

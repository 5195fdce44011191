import type { Unanswered } from './state.ts';
import type { StateContext } from './stateContext.ts';

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

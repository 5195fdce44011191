import type { ActionHandler, Call } from '../../src/command.ts';
import { keptAnswer, noLongerKept } from './keptAnswer.ts';

export const helpful = judgedAs('helpful', () => 'Thank you. Noted as helpful.');
export const unhelpful = judgedAs('unhelpful', ({ kind }) => {
  const noted = 'Thank you. Noted as not helpful.';
  if (kind !== 'server') return noted; // there are no moderators to look at a citation, and no button for it
  return `${noted} If a footnote does not support its sentence, press “This citation is wrong”.`;
});

function judgedAs(verdict: 'helpful' | 'unhelpful', thanks: (place: Call['place']) => string): ActionHandler {
  return {
    isPrivate: true,
    async *run(id, call, services) {
      const { member, place } = call;
      if (!(await keptAnswer(id, call, services))) return yield noLongerKept;
      const server = place.kind === 'server' ? { server: place.server } : {};
      await services.state.feedback.give({ receipt: id, member, verdict, ...server });
      yield { parts: [{ kind: 'text', text: thanks(place) }] };
    },
  };
}

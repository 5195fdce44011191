import type { ActionHandler, Call, Services } from '../../src/command.ts';
import type { Action, Menu, Reply } from '../../src/reply.ts';
import type { FeedbackReason, FeedbackVerdict } from '../../src/state/feedback.ts';
import { keptAnswer, noLongerKept } from './keptAnswer.ts';

export const helpful: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const isNoted = await note({ receipt: id, verdict: 'helpful' }, call, services);
    yield isNoted ? line('Thank you. Noted as helpful.') : noLongerKept;
  },
};

export const unhelpful: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    if (!(await note({ receipt: id, verdict: 'unhelpful' }, call, services))) return yield noLongerKept;
    yield {
      ...line(
        'Thank you. Noted as not helpful. What was wrong with it? It helps to know, and is not needed.',
      ),
      menu: whatWasWrong(id),
    };
  },
};

/** As members choose and admins read them. */
export const REASONS: Readonly<Record<FeedbackReason, string>> = {
  'off-question': 'It does not answer what I asked',
  unsupported: 'A footnote does not support its sentence',
  'wrong-papers': 'It is about the wrong papers',
  incomplete: 'Something that the papers say is missing',
  unclear: 'It is hard to read',
};

/** What was wrong; the value is `id.reason`. */
export const wrong: ActionHandler = {
  isPrivate: true,
  async *run(value, call, services) {
    const [receipt = '', given = ''] = value.split('.');
    const reason = Object.keys(REASONS).find((each) => each === given) as FeedbackReason | undefined; // its keys are the reasons
    if (!reason || !(await note({ receipt, verdict: 'unhelpful', reason }, call, services)))
      return yield noLongerKept;
    yield reason === 'unsupported' ? toModerators(receipt, call) : line('Thank you. Noted.');
  },
};

function whatWasWrong(id: string): Menu {
  const choices = Object.entries(REASONS).map(([reason, label]) => ({ label, value: `${id}.${reason}` }));
  return { name: 'wrong', label: 'What was wrong…', choices };
}

/** A footnote that is wrong can be shown to people, where there are moderators. */
function toModerators(id: string, { place }: Call): Reply {
  if (place.kind !== 'server') return line('Thank you. Noted.');
  const doubt: Action = { name: 'doubt', label: 'Show it to the moderators', value: id };
  return {
    ...line('Thank you. Noted. Moderators can write a note below a wrong citation.'),
    actions: [doubt],
  };
}

interface Feedback {
  readonly receipt: string;
  readonly verdict: FeedbackVerdict;
  readonly reason?: FeedbackReason;
}

/** Whether the answer is still kept: nothing is noted of another. */
async function note(given: Feedback, call: Call, services: Services): Promise<boolean> {
  const { member, place } = call;
  if (!(await keptAnswer(given.receipt, call, services))) return false;
  const server = place.kind === 'server' ? { server: place.server } : {};
  await services.state.feedback.give({ ...given, member, ...server });
  return true;
}

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}

import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { DeclineReason, NoModel, Outcome, Refused, Waiting } from '../answering/outcome.ts';
import type { AnswerQuestion } from '../answering/pipeline.ts';
import type { Work } from '../answering/receipt.ts';

/** What became of a question, each in one way: only the words of our own outcomes, so that there are few. */
type QuestionEnd =
  | 'answered'
  | 'nearest'
  | `declined:${DeclineReason}`
  | 'refused:busy'
  | 'refused:away'
  | `refused:${Extract<Refused, { reason: 'quota' }>['scope']}-quota`
  | 'failed'
  | 'late'
  | 'interrupted';

export interface Metrics {
  /** Once for each question that was asked, whatever became of it. */
  countQuestion(end: QuestionEnd, writer?: string): void;
  /** What answering a question took, whatever became of it. */
  countWork(work: Work & { readonly noModel?: NoModel }): void;
  /** Discord answered a request: an acknowledgement, an edit of a reply, or another. */
  countResponse(request: string, status: number): void;
  /** An interaction that got no final answer. */
  countLost(why: string): void;
  /** An event of Discord that could not be read. */
  countMalformed(event: string): void;
  /** In the text format that Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** From a quote in milliseconds to a model's slowest answer. */
const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 20, 40, 60];

/** Numbers about questions; none has a label that names a member, a server or a question. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counter = counterIn(registry);
  const questions = counter('questions_total', 'Questions by what became of them.', ['outcome', 'writer']);
  const responses = counter('discord_responses_total', 'Answers of Discord.', ['request', 'status']);
  const lost = counter('interactions_lost_total', 'Interactions without a final answer, by why.', ['why']);
  const malformed = counter('malformed_events_total', 'Events of Discord that cannot be read.', ['event']);
  return {
    countQuestion: (outcome, writer = 'none') => questions.inc({ outcome, writer }),
    countWork: workCounter(registry),
    countResponse: (request, status) => responses.inc({ request, status }),
    countLost: (why) => lost.inc({ why }),
    countMalformed: (event) => malformed.inc({ event }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function counterIn(registry: Registry) {
  return (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name: `footnote_${name}`, help, labelNames, registers: [registry] });
}

/** Time, tokens, money, and how often each rule held something back. */
function workCounter(registry: Registry): Metrics['countWork'] {
  const counter = counterIn(registry);
  const withoutModel = counter('without_model_total', 'Questions that no model answered, by why.', ['why']);
  const broken = counter('broken_rules_total', 'Statements not shown as written, by rule.', ['rule']);
  const moved = counter('moved_citations_total', 'Statements cited elsewhere than by their writer.');
  const tokens = counter('tokens_total', 'Tokens that models read and wrote.', ['kind']);
  const requests = counter('model_requests_total', 'Requests to models.');
  const cost = counter('cost_usd_total', 'What models cost, in US dollars.');
  const seconds = new Histogram({
    name: 'footnote_stage_seconds',
    help: 'Time that each stage of a question took; `all` is the whole.',
    labelNames: ['stage'],
    buckets: SECONDS,
    registers: [registry],
  });
  return function countWork({ usage, stages, millis, ...work }) {
    if (work.noModel) withoutModel.inc({ why: work.noModel });
    for (const [rule, times] of Object.entries(work.broken)) broken.inc({ rule }, times);
    moved.inc(work.moved);
    tokens.inc({ kind: 'input' }, usage.inputTokens);
    tokens.inc({ kind: 'cache-read' }, usage.cacheReadTokens);
    tokens.inc({ kind: 'cache-write' }, usage.cacheWriteTokens);
    tokens.inc({ kind: 'output' }, usage.outputTokens);
    requests.inc(usage.requests);
    cost.inc(usage.usd);
    for (const [stage, ms] of Object.entries({ ...stages, all: millis })) {
      seconds.observe({ stage }, ms / 1000);
    }
  };
}

/** After its time a question may still have a last word, which a surface waits for no longer than this. */
const LAST_WORD_MS = 2_000;

/**
 * The same flow, each question of which is counted once by what became of it: also one that throws, and one whose
 * writer never comes back.
 */
export function countQuestions(
  answerQuestion: AnswerQuestion<Refused, Waiting>,
  { countQuestion }: Pick<Metrics, 'countQuestion'>,
): AnswerQuestion<Refused, Waiting> {
  return async function* counted(question, kind, asking) {
    const { signal } = asking;
    let isCounted = false;
    const count = (...end: Parameters<typeof countQuestion>) => {
      if (!isCounted) countQuestion(...end);
      isCounted = true;
    };
    const onAbort = () => setTimeout(() => count(endOf(signal)), LAST_WORD_MS).unref();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const outcome = yield* answerQuestion(question, kind, asking);
      count(...nameOf(outcome));
      return outcome;
    } catch (error) {
      count(endOf(signal));
      throw error;
    } finally {
      signal.removeEventListener('abort', onAbort);
      count(endOf(signal)); // nobody listens any more
    }
  };
}

function nameOf(outcome: Outcome | Refused): [end: QuestionEnd, writer?: string] {
  switch (outcome.kind) {
    case 'answered':
    case 'nearest':
      return [outcome.kind, outcome.answer.writer];
    case 'declined':
      return [`declined:${outcome.reason}`];
    case 'refused':
      return [outcome.reason === 'quota' ? `refused:${outcome.scope}-quota` : `refused:${outcome.reason}`];
  }
}

/** How a question without an outcome ended: by an error, at its deadline, or because nobody waits for it. */
function endOf({ aborted, reason }: AbortSignal): QuestionEnd {
  if (!aborted) return 'failed';
  return reason instanceof Error && reason.name === 'TimeoutError' ? 'late' : 'interrupted';
}

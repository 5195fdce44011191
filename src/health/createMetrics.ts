import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Refused } from '../answering/outcome.ts';
import type { Receipt } from '../answering/receipt.ts';

export interface Metrics {
  countQuestion(receipt: Receipt): void;
  countRefused(refused: Refused): void;
  /** Discord answered a request: an acknowledgement, an edit of a reply, or another. */
  countResponse(request: string, status: number): void;
  /** An interaction that got no final answer. */
  countLost(why: string): void;
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
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name: `footnote_${name}`, help, labelNames, registers });
  const questions = counter('questions_total', 'Questions by what became of them.', ['outcome', 'writer']);
  const withoutModel = counter('without_model_total', 'Questions that no model answered, by why.', ['why']);
  const broken = counter('broken_rules_total', 'Statements not shown as written, by rule.', ['rule']);
  const moved = counter(
    'moved_citations_total',
    'Statements cited to another sentence than their writer did.',
  );
  const tokens = counter('tokens_total', 'Tokens that models read and wrote.', ['kind']);
  const requests = counter('model_requests_total', 'Requests to models.');
  const cost = counter('cost_usd_total', 'What models cost, in US dollars.');
  const responses = counter('discord_responses_total', 'Answers of Discord to requests.', [
    'request',
    'status',
  ]);
  const lost = counter('interactions_lost_total', 'Interactions without a final answer, by why.', ['why']);
  const seconds = new Histogram({
    name: 'footnote_stage_seconds',
    help: 'Time that each stage of a question took; `all` is the whole.',
    labelNames: ['stage'],
    buckets: SECONDS,
    registers,
  });
  return {
    countQuestion(receipt) {
      const { usage, stages, millis } = receipt;
      questions.inc({ outcome: receipt.reason ?? receipt.outcome, writer: receipt.writer ?? 'none' });
      if (receipt.noModel) withoutModel.inc({ why: receipt.noModel });
      for (const [rule, times] of Object.entries(receipt.broken)) broken.inc({ rule }, times);
      moved.inc(receipt.moved);
      tokens.inc({ kind: 'input' }, usage.inputTokens);
      tokens.inc({ kind: 'cache-read' }, usage.cacheReadTokens);
      tokens.inc({ kind: 'cache-write' }, usage.cacheWriteTokens);
      tokens.inc({ kind: 'output' }, usage.outputTokens);
      requests.inc(usage.requests);
      cost.inc(usage.usd);
      for (const [stage, ms] of Object.entries({ ...stages, all: millis }))
        seconds.observe({ stage }, ms / 1000);
    },
    countRefused: (refused) =>
      questions.inc({
        outcome: refused.reason === 'busy' ? 'busy' : `${refused.scope}-quota`,
        writer: 'none',
      }),
    countResponse: (request, status) => responses.inc({ request, status }),
    countLost: (why) => lost.inc({ why }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

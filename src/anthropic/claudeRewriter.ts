import { APIError } from '@anthropic-ai/sdk';
import { z } from 'zod';
import type { QueryRewriter } from '../answering/queryRewriter.ts';
import type { Collection } from '../papers/collection.ts';
import { askForJson, type JsonQuestion, jsonBody, type SmallModel } from './askForJson.ts';
import { mostUsd } from './countTokens.ts';
import { REWRITING, topicList } from './prompts.ts';
import { titlesOf } from './requestBase.ts';

export interface RewriterOptions extends SmallModel {
  /** What a collection is about whose titles are too many to be told. */
  readonly topicsOf: (papers: Collection) => readonly string[];
  /** Told once that the model is not asked any more. */
  readonly onNote?: (note: string) => void;
}

const SCHEMA = {
  type: 'object',
  properties: { searches: { type: 'array', items: { type: 'string' } } },
  required: ['searches'],
  additionalProperties: false,
};
const MAX_QUERY_CHARACTERS = 200;
const reply = z.object({ searches: z.array(z.string()) });

/** Thoughts included; what is asked for takes a tenth. */
const MAX_TOKENS = 1024;
/** After an error nobody waits for the next one. */
const PAUSE_MS = 60_000;
/** A server that does not know the model, or how to be asked, does not learn it. */
const FOR_GOOD: readonly unknown[] = [400, 404, 422];

/** A cheap model that puts questions into the words of abstracts. */
export function claudeRewriter({ topicsOf, onNote, ...model }: RewriterOptions): QueryRewriter {
  const ask = askForJson(model);
  let pausedUntil = 0;
  const known = new WeakMap<Collection, string>();
  const aboutOf = (papers: Collection) => {
    const about = known.get(papers) ?? titlesOf(papers) ?? topicList(topicsOf(papers));
    known.set(papers, about);
    return about;
  };
  const questionOf = (question: string, papers: Collection): JsonQuestion => ({
    instructions: `${REWRITING}\n\n${aboutOf(papers)}`,
    data: question,
    schema: SCHEMA,
    maxTokens: MAX_TOKENS,
  });
  const note = (error: unknown) => {
    const isForGood = error instanceof APIError && FOR_GOOD.includes(error.status);
    pausedUntil = isForGood ? Number.POSITIVE_INFINITY : performance.now() + PAUSE_MS;
    if (isForGood) onNote?.(UNKNOWN_MODEL);
  };
  return {
    mostUsd: (question, papers) => mostUsd(jsonBody(model.model, questionOf(question, papers)), model.price),
    async rewrite(question, rewriting) {
      if (performance.now() < pausedUntil) return [];
      try {
        const { searches } = reply.parse(await ask(questionOf(question, rewriting.papers), rewriting));
        return searches.map((search) => search.slice(0, MAX_QUERY_CHARACTERS));
      } catch (error) {
        note(error); // a reply that comes too late, too
        throw error;
      }
    },
  };
}

const UNKNOWN_MODEL =
  'the model’s server does not know the model in ANTHROPIC_FAST_MODEL: questions are searched for in their own words alone';

import { z } from 'zod';
import { defined } from '../../defined.ts';
import type { Judgement, judgeClaim } from '../../verifying/judgeClaim.ts';
import type { Output } from './output.ts';
import { judgeBatch } from './readBatch.ts';

const USAGE =
  'Use: npm run --silent verify -- --batch FILE.jsonl (each line {"id","statement","sentences":[…],"title"?,"question"?})';

const row = z.object(
  {
    id: z.union([z.string(), z.number()], 'must be a text or a number'),
    statement: z.string('must be a text'),
    sentences: z.array(z.string('must be a text'), 'must be a list of texts'),
    title: z.string('must be a text').nullish(),
    question: z.string('must be a text').nullish(),
  },
  'is not an object: write {"id": "…", "statement": "…", "sentences": ["…"]}',
);

export interface VerifyParts {
  readonly judgeClaim: typeof judgeClaim;
  readonly output: Output;
}

/** `verify`: judges the claims of a file; one JSON object a line. Gives the exit code. */
export function runVerify(args: readonly string[], { judgeClaim, output }: VerifyParts): Promise<number> {
  return judgeBatch(args, { usage: USAGE, row, output }, ({ statement, sentences, title, question }) => {
    const { verdict, rules }: Judgement = judgeClaim({
      statement,
      sentences,
      ...defined({ title: title || undefined, question: question || undefined }),
    });
    return { verdict, rules };
  });
}

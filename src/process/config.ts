import { z } from 'zod';
import { needsOthers, shardsSetting } from './shards.ts';

const SECOND_MS = 1000;

/** A whole number within limits, one message for every way to miss them. */
const whole = (what: string, least: number, most: number) => {
  const error = `must be a ${what}: a whole number from ${least} to ${most}`;
  return z.coerce.number(error).int(error).min(least, error).max(most, error);
};

const questions = (count: number) => whole('number of questions', 0, 1_000_000).default(count);

/** Anything else cannot be sent to whoever gave it out, and trying again cannot help. */
const secret = (whose: string) =>
  z
    .string()
    .regex(
      /^[!#-&(-_a-~]+$/u,
      `must be ${whose} as it was copied: without spaces or quotes, and in plain letters alone`,
    )
    .optional();

/** Other programs read these names too, and take an address without http:// for one with it. */
const proxy = z
  .string()
  .transform((address) => (address.includes('://') ? address : `http://${address}`))
  .optional();

const dollars = (usd: number) => {
  const error = 'must be an amount in US dollars, such as 2.50';
  return z.coerce.number(error).min(0, error).max(1_000_000, error).default(usd);
};

export const ANTHROPIC_URL = 'https://api.anthropic.com';
const SUCH_AS = ', such as http://localhost:8080';

/** The paths of an API are added to the address, which many a guide gives with them: `http://localhost:8080/v1`. */
function withoutApiPath(url: string): string {
  return url
    .replace(/\/+$/u, '')
    .replace(/\/+v1(?:\/(?:messages|models|responses|(?:chat\/)?completions))?$/iu, '');
}

/** The address of a service that papers are fetched from; paths are added to it. */
const service = (url: string) =>
  z
    .url({ protocol: /^https?$/u, error: 'must be an http(s) address' })
    .refine((address) => !/[?#@]/u.test(address), `must be an address without user, ? and #${SUCH_AS}`)
    .transform((address) => address.replace(/\/+$/u, ''))
    .default(url);

const POSTGRES_EXAMPLE = 'postgres://footnote:password@localhost:5432/footnote';
const MAKE_KEY = 'make one with  openssl rand -base64 32  and keep it as you keep a backup';
const KEY_BYTES = 32;

function isKey(base64: string): boolean {
  return /^[A-Za-z0-9+/]+=*$/u.test(base64) && Buffer.from(base64, 'base64').length === KEY_BYTES;
}

/** What the bot reads from its environment; `.env.example` explains each name to a person. */
const schema = z.object({
  DISCORD_TOKEN: secret('the token'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,20}$/u, 'must be the number that Discord shows as Server ID')
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/u, error: 'must be an http(s) address' })
    .default('https://discord.com/api'),
  SHARDS: shardsSetting.optional(),
  INTERACTIONS_PORT: whole('port', 1, 65_535).optional(),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(
      /^[\da-f]{64}$/iu,
      'must be the Public Key of General Information in the Developer Portal: 64 characters, 0-9 and a-f',
    )
    .optional(),
  ANTHROPIC_API_KEY: secret('the key'),
  ANTHROPIC_BASE_URL: z
    .url({ protocol: /^https?$/u, error: `must be an http(s) address${SUCH_AS}` })
    .refine((url) => !/[?#@]/u.test(url), `must be an address without user, ? and #${SUCH_AS}`)
    .transform(withoutApiPath)
    .default(ANTHROPIC_URL),
  ANTHROPIC_MODEL: z.string().default('claude-sonnet-5-5'),
  ANTHROPIC_FAST_MODEL: z.string().optional(),
  OTHER_WORDS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  SECOND_READER: z.enum(['doubts', 'agree', 'off'], 'must be doubts, agree or off').default('doubts'),
  MODEL_PRICE: z
    .string()
    .regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/u, 'must be two amounts in US dollars, such as 2/10 or 0/0')
    .optional(),
  EVIDENCE_MODE: z.enum(['auto', 'native', 'inline'], 'must be auto, native or inline').default('auto'),
  PAPERS: z.string().default('seeds'),
  STRICT_PAPERS: z.stringbool({ error: 'must be true or false' }).default(false),
  SOURCES: z.enum(['on', 'off'], 'must be on or off').default('on'),
  SOURCES_CONTACT: z.email('must be an e-mail address').optional(),
  ARXIV_URL: service('https://export.arxiv.org/api'),
  ARXIV_FEEDS_URL: service('https://rss.arxiv.org/atom'),
  CROSSREF_URL: service('https://api.crossref.org'),
  DOI_URL: service('https://doi.org'),
  OPENALEX_URL: service('https://api.openalex.org'),
  OPENALEX_API_KEY: secret('the key'),
  PUBMED_URL: service('https://eutils.ncbi.nlm.nih.gov/entrez/eutils'),
  PUBMED_API_KEY: secret('the key'),
  SEMANTIC_SCHOLAR_URL: service('https://api.semanticscholar.org/graph/v1'),
  SEMANTIC_SCHOLAR_API_KEY: secret('the key'),
  ZOTERO_URL: service('https://api.zotero.org'),
  COLLECTION_PAPERS: whole('number of papers', 0, 5000).default(2000),
  COLLECTION_MEGABYTES: whole('number of megabytes', 0, 1000).default(16),
  COLLECTION_FILE_MEGABYTES: whole('number of megabytes', 0, 25).default(8),
  COLLECTION_DAILY_LOOKUPS: whole('number of papers', 0, 100_000).default(500),
  STATE_FILE: z.string().default('data/footnote.db'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/u,
      error: `must be an address of PostgreSQL, such as ${POSTGRES_EXAMPLE}`,
    })
    .optional(),
  STATE_KEY: z.string().refine(isKey, `must be 32 bytes in base64: ${MAKE_KEY}`).optional(),
  WHEN_DATABASE_IS_AWAY: z.enum(['quote', 'wait'], 'must be quote or wait').default('quote'),
  ANSWER_DEADLINE_MS: whole('number of milliseconds', SECOND_MS, 600 * SECOND_MS).default(45 * SECOND_MS),
  DAILY_BUDGET_USD: dollars(5),
  SERVER_DAILY_BUDGET_USD: dollars(5),
  MEMBER_DAILY_BUDGET_USD: dollars(0.5),
  DAILY_QUESTIONS: questions(5000),
  SERVER_DAILY_QUESTIONS: questions(1000),
  MEMBER_DAILY_QUESTIONS: questions(60),
  MEMBER_QUESTIONS_PER_MINUTE: questions(6),
  WEB_PORT: whole('port', 1, 65_535).default(4664),
  HEALTH_PORT: whole('port', 1, 65_535).optional(),
  HTTPS_PROXY: proxy,
  HTTP_PROXY: proxy,
  NO_PROXY: z.string().optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
    .default('info'),
});

export type Config = Readonly<z.infer<typeof schema>>;

/** What one setting needs of another. */
function fitTogether(config: Config, context: z.RefinementCtx): void {
  if (config.INTERACTIONS_PORT !== undefined && config.DISCORD_PUBLIC_KEY === undefined) {
    const message =
      'must be set for INTERACTIONS_PORT: without it nobody can tell requests of Discord from forged ones';
    context.addIssue({ code: 'custom', path: ['DISCORD_PUBLIC_KEY'], message });
  }
  if (config.DATABASE_URL !== undefined && config.STATE_KEY === undefined) {
    const message = `must be set where DATABASE_URL is: ${MAKE_KEY}`;
    context.addIssue({ code: 'custom', path: ['STATE_KEY'], message });
  }
  if (config.SHARDS && needsOthers(config.SHARDS) && config.DATABASE_URL === undefined) {
    const message =
      'must be auto, or all of them such as 0-7/8, without DATABASE_URL: processes that share them have it in common';
    context.addIssue({ code: 'custom', path: ['SHARDS'], message });
  }
}

/** The names that `readConfig` reads, in the order of `.env.example`. */
export const CONFIG_NAMES: readonly string[] = Object.keys(schema.shape);

/** One line for each setting that cannot be used. */
export interface ConfigProblems {
  readonly problems: readonly string[];
}

/** The settings, or every problem at once. An empty value counts as absent. Never repeats a value: it may be a secret. */
export function readConfig(env: NodeJS.ProcessEnv): Config | ConfigProblems {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = schema.superRefine(fitTogether).safeParse(given);
  if (read.success) return read.data;
  return { problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
}

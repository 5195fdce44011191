import { z } from 'zod';

const SECOND_MS = 1000;

/** What the bot reads from its environment; `.env.example` explains each name to a person. */
const schema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,20}$/u, 'must be the number that Discord shows as Server ID')
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/u, error: 'must be an http(s) address' })
    .default('https://discord.com/api'),
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: z
    .url({ protocol: /^https?$/u, error: 'must be an http(s) address' })
    .default('https://api.anthropic.com'),
  ANTHROPIC_MODEL: z.string().default('claude-sonnet-5-5'),
  EVIDENCE_MODE: z.enum(['auto', 'native', 'inline'], 'must be auto, native or inline').default('auto'),
  PAPERS: z.string().default('seeds'),
  STATE_FILE: z.string().default('data/footnote.db'),
  ANSWER_DEADLINE_MS: z.coerce
    .number('must be a number of milliseconds')
    .int()
    .min(SECOND_MS)
    .max(600 * SECOND_MS)
    .default(45 * SECOND_MS),
  HEALTH_PORT: z.coerce.number('must be a port number').int().min(1).max(65_535).optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
    .default('info'),
});

export type Config = Readonly<z.infer<typeof schema>>;

/** The names that `readConfig` reads, in the order of `.env.example`. */
export const CONFIG_NAMES: readonly string[] = Object.keys(schema.shape);

/** One line for each setting that cannot be used. */
export interface ConfigProblems {
  readonly problems: readonly string[];
}

/** The settings, or every problem at once. An empty value counts as absent. Never repeats a value: it may be a secret. */
export function readConfig(env: NodeJS.ProcessEnv): Config | ConfigProblems {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  return { problems: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
}

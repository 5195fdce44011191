import { ANTHROPIC_URL, type Config } from './config.ts';

type Told = Pick<Config, 'ANTHROPIC_API_KEY' | 'ANTHROPIC_BASE_URL'>;

/** Settings that can be used and will hardly do what is meant, a line each. */
export function oddSettings({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: url }: Told): readonly string[] {
  if (key === undefined || url !== ANTHROPIC_URL || /^sk-ant-(?!admin)/u.test(key)) return [];
  return [
    'ANTHROPIC_API_KEY does not look like a key of Anthropic for models, which begins with sk-ant-: it will be refused. ' +
      'Copy it anew from the Console, or set ANTHROPIC_BASE_URL where the key is another server’s',
  ];
}

import { describe, expect, it } from 'vitest';
import { ANTHROPIC_URL } from '../../src/process/config.ts';
import { oddSettings } from '../../src/process/oddSettings.ts';

describe('oddSettings', () => {
  it.each(['sk-proj-abc', 'your-key-here', 'sk-ant-admin01-abc', 'SK-ANT-abc'])(
    'tells of a key that Anthropic will refuse, without repeating it: %s',
    (key) => {
      const told = oddSettings({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: ANTHROPIC_URL });
      expect(told).toEqual([expect.stringContaining('ANTHROPIC_API_KEY')]);
      expect(told.join()).not.toContain(key);
    },
  );

  it.each([
    [undefined, ANTHROPIC_URL],
    ['sk-ant-api03-abc', ANTHROPIC_URL],
    ['ollama', 'http://localhost:11434'],
  ])('has nothing to tell of %s at %s', (key, url) => {
    expect(oddSettings({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: url })).toEqual([]);
  });
});

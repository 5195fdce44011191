import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('npm run preview', () => {
  it('says what to install where there is no Chromium, and is no failure', { timeout: 60_000 }, () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'tools/preview/runPreview.ts'],
      {
        env: { PATH: '' },
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    expect(stdout).toBe(
      'Skipped: no Chromium here. Install one (Debian: apt-get install chromium fonts-noto-color-emoji) and run this again.\n',
    );
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runVerify } from '../../../src/console/machine/runVerify.ts';
import { judgeClaim } from '../../../src/verifying/judgeClaim.ts';
import { folder } from '../../support/folder.ts';
import { recordingOutput } from '../../support/recordingOutput.ts';

describe('runVerify', () => {
  it('judges each claim of a file and names the lines that are none', async () => {
    const path = folder({
      'v.jsonl': [
        '{"id":"a","statement":"Owls fly at night.","sentences":["Owls fly at night."],"title":"On Owls"}',
        '{"id":"b","statement":"Owls eat 7 mice.","sentences":["Owls eat 5 mice."]}',
        '{"id":"c","statement":"Owls.","sentences":"Owls."}',
      ].join('\n'),
    });
    const { output, results, lines } = recordingOutput();
    expect(await runVerify(['--batch', join(path, 'v.jsonl')], { judgeClaim, output })).toBe(1);
    expect(results).toEqual([
      { id: 'a', verdict: 'pass', rules: [] },
      { id: 'b', verdict: 'fail', rules: expect.arrayContaining(['number']) },
    ]);
    expect(lines).toEqual([expect.stringContaining('v.jsonl:3: "sentences" must be a list of texts')]);
  });

  it('refuses an unknown flag with its remedy', async () => {
    const { output, lines } = recordingOutput();
    expect(await runVerify(['--bacth', 'x'], { judgeClaim, output })).toBe(1);
    expect(lines).toEqual([expect.stringContaining("'--bacth'"), expect.stringContaining('Use: npm run')]);
  });
});

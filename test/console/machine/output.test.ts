import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { endWithReader } from '../../../src/console/machine/output.ts';

describe('endWithReader', () => {
  it('ends when the reader is gone', () => {
    expect(ending('EPIPE')).toBe(true);
  });

  it('leaves every other error one', () => {
    expect(() => ending('EIO')).toThrow('EIO');
  });
});

function ending(code: string): boolean {
  const output = new Writable();
  let isEnded = false;
  endWithReader(output, () => {
    isEnded = true;
  });
  output.emit('error', Object.assign(new Error(code), { code }));
  return isEnded;
}

import { describe, expect, it } from 'vitest';
import { gravestNotice, noticeLine, noticeMark, type PaperNotice } from '../../src/papers/paperNotice.ts';

const notice = (kind: PaperNotice['kind'], date?: string): PaperNotice => ({
  kind,
  link: `https://doi.org/10.1000/${kind}-${date}`,
  ...(date === undefined ? {} : { date }),
});

describe('gravestNotice', () => {
  it('prefers what says most about whether a paper can be relied on, then what is newest', () => {
    const all = [
      notice('corrected', '2025'),
      notice('retracted', '2020'),
      notice('retracted', '2022-03'),
      notice('of-concern'),
    ];
    expect(gravestNotice(all)).toEqual(notice('retracted', '2022-03'));
    expect(gravestNotice([notice('corrected'), notice('of-concern')])?.kind).toBe('of-concern');
  });

  it('is nothing where nothing was announced, which is marked by nothing', () => {
    expect([gravestNotice([]), noticeMark(undefined)]).toEqual([undefined, '']);
  });
});

describe('noticeLine', () => {
  it.each(['retracted', 'withdrawn', 'of-concern', 'corrected'] as const)(
    'says what was announced, and what to do: %s',
    (kind) => {
      expect(noticeLine(notice(kind, '2024-03'))).toMatch(
        /^⚠ .+ \(2024-03\)\. It is quoted as it stands here: read the notice/u,
      );
      expect(noticeLine(notice(kind))).not.toContain('(');
    },
  );
});

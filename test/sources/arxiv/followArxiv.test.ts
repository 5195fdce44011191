import { describe, expect, it } from 'vitest';
import { announcements } from '../../support/sources/shapes.ts';
import { type SourcesDouble, startSourcesDouble } from '../../support/sources/startSourcesDouble.ts';

const { signal } = new AbortController();

function announce(double: SourcesDouble, day: string, entries: Readonly<Record<string, string>>): void {
  double.feed = announcements(day, entries);
  for (const id of Object.keys(entries)) double.arxiv.set(id.replace(/v\d+$/u, ''), { id });
}

describe('a followed category of arXiv', () => {
  it('gives what is new in it and listed from elsewhere, not new versions', async () => {
    const double = await startSourcesDouble();
    announce(double, '2026-11-26T05:00:00Z', {
      '2611.00001v1': 'new',
      '2611.00002v1': 'cross',
      '2401.00001v2': 'replace',
    });
    const changes = await double
      .sources()
      .open({ kind: 'arxiv', categories: ['cs.CL', 'stat.ML'] })
      .changes(undefined, signal);
    expect(changes.put.map(({ key }) => key)).toEqual(['2611.00001', '2611.00002']);
    expect(changes).toMatchObject({ gone: [], isComplete: true });
    expect(double.asked[0]).toBe('feeds /cs.CL+stat.ML');
  });

  it('gives a day once, and goes on where it was stopped', async () => {
    const double = await startSourcesDouble();
    const ids = Array.from({ length: 70 }, (_, index) => `2611.${String(index + 1).padStart(5, '0')}v1`);
    announce(double, '2026-11-26', Object.fromEntries(ids.map((id) => [id, 'new'])));
    const open = () => double.sources().open({ kind: 'arxiv', categories: ['cs.CL'] });
    const first = await open().changes(undefined, signal);
    const second = await open().changes(first.cursor, signal);
    const third = await open().changes(second.cursor, signal);
    expect([first, second, third].map(({ put, isComplete }) => [put.length, isComplete])).toEqual([
      [50, false],
      [20, true],
      [0, true],
    ]);
    announce(double, '2026-11-27', { '2611.90001v1': 'new' });
    expect((await open().changes(third.cursor, signal)).put).toHaveLength(1);
  });

  it('changes nothing where the papers cannot be fetched', async () => {
    const double = await startSourcesDouble();
    announce(double, '2026-11-26', { '2611.00001v1': 'new' });
    double.play('arxiv', { status: 403 });
    await expect(
      double
        .sources()
        .open({ kind: 'arxiv', categories: ['cs.CL'] })
        .changes(undefined, signal),
    ).rejects.toThrow('arXiv refuses (403)');
  });

  it('takes a page for no list', async () => {
    const double = await startSourcesDouble();
    double.feed = '<html></html>';
    await expect(
      double
        .sources()
        .open({ kind: 'arxiv', categories: ['x'] })
        .changes(undefined, signal),
    ).rejects.toThrow('something else than papers');
  });
});

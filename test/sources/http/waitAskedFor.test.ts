import { describe, expect, it } from 'vitest';
import { waitAskedFor } from '../../../src/sources/http/waitAskedFor.ts';

const NOW = Date.UTC(2026, 10, 26, 6);

describe('waitAskedFor', () => {
  it.each([
    [{}, 0],
    [{ 'Retry-After': '7' }, 7_000],
    [{ Backoff: '2.5' }, 2_500],
    [{ Backoff: '2', 'Retry-After': '9' }, 9_000],
    [{ 'Retry-After': 'Thu, 26 Nov 2026 06:00:30 GMT' }, 30_000],
    [{ 'Retry-After': 'Thu, 26 Nov 2025 06:00:30 GMT' }, 0],
    [{ 'Retry-After': 'soon' }, 0],
    [{ 'Retry-After': '-1' }, 0],
    [{ 'Retry-After': '99999999999' }, 86_400_000],
  ])('reads %j', (headers, millis) => {
    expect(waitAskedFor(new Headers(headers as Record<string, string>), NOW)).toBe(millis);
  });
});

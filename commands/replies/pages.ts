import type { Action } from '../../src/reply.ts';

/** One page of a list; a page that is not there becomes the nearest one that is. */
export interface Page<T> {
  readonly items: readonly T[];
  /** The number of the first item, from 0. */
  readonly start: number;
  /** Page numbers from 0. */
  readonly page: number;
  readonly last: number;
  /** Such as `page 2 of 3`. */
  readonly label: string;
}

export function pageOf<T>(all: readonly T[], wanted: number, size: number): Page<T> {
  const last = Math.max(0, Math.ceil(all.length / size) - 1);
  const page = Math.min(Math.max(wanted, 0), last);
  const start = page * size;
  return {
    items: all.slice(start, start + size),
    start,
    page,
    last,
    label: `page ${page + 1} of ${last + 1}`,
  };
}

/** The buttons to the pages around; `value` is what the action `page` is handed for a page. */
export function pageActions(
  { page, last }: Pick<Page<unknown>, 'page' | 'last'>,
  value: (page: number) => string,
): readonly Action[] {
  return [
    ...(page > 0 ? [{ name: 'page', label: 'Previous', value: value(page - 1) }] : []),
    ...(page < last ? [{ name: 'page', label: 'Next', value: value(page + 1), isPrimary: true }] : []),
  ];
}

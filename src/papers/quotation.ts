/** What of quotations is open behind a text. */
export interface Quotation {
  /** Straight marks, which open and close alike. */
  readonly straight: number;
  /** Curled ones that open, less those that close. */
  readonly curled: number;
  readonly isOpen: boolean;
}

export const NO_QUOTATION: Quotation = { straight: 0, curled: 0, isOpen: false };

/** What is open behind a text that follows another one. */
export function quotationAfter(text: string, before: Quotation = NO_QUOTATION): Quotation {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  const straight = before.straight + count(/"/gu);
  const curled = Math.max(0, before.curled + count(/“/gu) - count(/”/gu));
  return { straight, curled, isOpen: straight % 2 === 1 || curled > 0 };
}

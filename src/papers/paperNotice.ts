/** What has been announced about a paper since it was published. That there is none is no sign of soundness. */
export interface PaperNotice {
  readonly kind: 'withdrawn' | 'retracted' | 'of-concern' | 'corrected';
  /** ISO 8601, as exact as its source has it: `2024`, `2024-03-09`. */
  readonly date?: string;
  /** Where it is announced (https). */
  readonly link: string;
}

/** The gravest first. */
const KINDS: readonly PaperNotice['kind'][] = ['retracted', 'withdrawn', 'of-concern', 'corrected'];

const MARKS: Readonly<Record<PaperNotice['kind'], string>> = {
  retracted: 'retracted',
  withdrawn: 'withdrawn',
  'of-concern': 'under concern',
  corrected: 'corrected since',
};

const LINES: Readonly<Record<PaperNotice['kind'], string>> = {
  retracted: 'This paper was retracted',
  withdrawn: 'This paper was withdrawn',
  'of-concern': 'An expression of concern was published about this paper',
  corrected: 'A correction of this paper was published',
};

/** The one that says most about whether a paper can be relied on; of one kind, the newest. */
export function gravestNotice(notices: readonly PaperNotice[]): PaperNotice | undefined {
  return notices.toSorted(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1),
  )[0];
}

/** Behind the title of a paper wherever it is cited or listed; empty where nothing was announced. */
export function noticeMark(notice: Pick<PaperNotice, 'kind'> | undefined): string {
  return notice === undefined ? '' : ` ⚠ ${MARKS[notice.kind]}`;
}

/** Above its abstract, where that is shown. */
export function noticeLine({ kind, date }: PaperNotice): string {
  const when = date === undefined ? '' : ` (${date})`;
  return `⚠ ${LINES[kind]}${when}. It is quoted as it stands here: read the notice before you rely on it.`;
}

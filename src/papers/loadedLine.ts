import type { Loaded } from './loadPapers.ts';
import { isQuotable } from './paper.ts';

/** One line on what is missing, changed or left aside; undefined where nothing is. */
export function loadedLine({ papers, notes, leftAside }: Loaded, source: string): string | undefined {
  const records = papers.filter((paper) => !isQuotable(paper)).length;
  const changed = papers.filter(
    (paper) => (notes.get(paper.id)?.length ?? 0) > (isQuotable(paper) ? 0 : 1),
  ).length; // each that is not quotable has one that says so
  if (records + changed + leftAside.length === 0) return undefined;
  const counts = [
    count(papers.length, 'paper', 'papers'),
    ...(records > 0
      ? [`${records} without an abstract (found and cited by their record, never quoted)`]
      : []),
    ...(changed > 0 ? [`${changed} with a note on what was changed or left out`] : []),
    ...(leftAside.length > 0
      ? [`${count(leftAside.length, 'entry or file', 'entries or files')} left aside`]
      : []),
  ];
  return `${counts.join('; ')}. In full: npm run --silent papers -- --papers ${quotedPath(source)}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** As a shell takes it for one word. */
function quotedPath(path: string): string {
  return /^[\w./@:+-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

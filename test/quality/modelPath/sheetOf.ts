import type { Played } from './askReply.ts';

/** For each question what the model wrote, and below it what a member reads; with the reason where a line is not shown. */
export function sheetOf(played: readonly Played[]): string {
  return played.map(pageOf).join('\n');
}

function pageOf({ reader, reply, outcome, statements, shown, requests, lost }: Played): string {
  const written = statements.map(
    ({ text, isShown, broke }) =>
      `  ${isShown ? ' ' : '✗'} ${text}${isShown ? '' : ` [${broke.join(', ')}]`}`,
  );
  const read = shown.map(
    ({ text, citations, reading }) =>
      `  → ${text} [${citations.map((each) => ('sentence' in each ? `${each.paper}:${each.sentence}` : `${each.paper}.${each.field}`)).join(' ')}]${reading ? ' (read)' : ''}`,
  );
  const head = `${reply.set} ${reply.id}, ${reader}: ${reply.question}`;
  const end =
    outcome.kind === 'declined'
      ? `declined, ${outcome.reason}`
      : `${outcome.kind} by ${outcome.answer.writer}`;
  const notes = [`${requests} requests`, ...lost.map((cite) => `${cite} was not given`)];
  return [head, ...written, ...read, `  (${[end, ...notes].join('; ')})`, ''].join('\n');
}

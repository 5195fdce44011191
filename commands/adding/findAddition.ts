// What a member gives to be added, found: papers with where they are from, and what was not found.
import type { CollectionId } from '../../src/collections/collectionId.ts';
import { readLibraryApart } from '../../src/collections/readApart.ts';
import type { Call, Services } from '../../src/command.ts';
import type { GivenFile } from '../../src/option.ts';
import { problemLines } from '../../src/papers/problem.ts';
import { unpack } from '../../src/papers/readSource.ts';
import { type PaperRef, readRefs } from '../../src/sources/readRefs.ts';
import type { SourcedPaper } from '../../src/state/paperStore.ts';

/** Looked up at once; more come sooner in a file. */
const MOST_REFS = 100;
const BYTES_PER_MEGABYTE = 2 ** 20;

/** The formats of papers that may be handed over as a file. */
export const FILE_EXTENSIONS = [
  '.bib',
  '.json',
  '.jsonl',
  '.ris',
  '.nbib',
  '.ciw',
  '.enw',
  '.md',
  '.txt',
  '.gz',
] as const;

export interface FoundAddition {
  readonly papers: readonly SourcedPaper[];
  /** What was not found, left aside or not taken: lines for the member, with the remedy. */
  readonly lines: readonly string[];
}

interface Given {
  readonly what?: string | undefined;
  readonly file?: GivenFile | undefined;
}

/** Looks up what a text names, and reads what a file holds. */
export async function findAddition(
  { what, file }: Given,
  call: Call,
  services: Services,
): Promise<FoundAddition> {
  const found = [
    ...(what?.trim() ? [await lookUpText(what, call, services)] : []),
    ...(file ? [await readGiven(file, call, services)] : []),
  ];
  return {
    papers: found.flatMap(({ papers }) => papers),
    lines: found.flatMap(({ lines }) => lines),
  };
}

async function lookUpText(text: string, call: Call, services: Services): Promise<FoundAddition> {
  const { refs, notRead } = readRefs(text);
  const lines = notRead.map((each) => `${each}: no link or id of a paper that I can read. ${GIVE}`);
  const asked = refs.slice(0, MOST_REFS);
  if (refs.length > asked.length)
    lines.push(
      `${refs.length - asked.length} more ids are left: I look up ${MOST_REFS} at once. Give the others again, or all of them as a file (.bib, .ris).`,
    );
  if (asked.length === 0) return { papers: [], lines };
  const refusal = await takeLookUps(asked, services.state.collectionOf(call), services);
  if (refusal !== undefined) return { papers: [], lines: [...lines, refusal] };
  const found = await services.sources.lookUp(asked, call.signal);
  return {
    papers: found.flatMap((each) =>
      each.kind === 'found'
        ? [{ paper: each.paper, provenance: each.provenance, problems: each.problems }]
        : [],
    ),
    lines: [...lines, ...found.flatMap((each) => (each.kind === 'found' ? [] : each.reason))],
  };
}

const GIVE =
  'Give an arXiv id, a DOI, a PubMed id, a link to arxiv.org, doi.org or pubmed.ncbi.nlm.nih.gov, or a library file such as .bib or .ris.';

/** Looked-up papers count against the day's limit of the place. */
async function takeLookUps(
  refs: readonly PaperRef[],
  collection: CollectionId,
  { state, addingLimits: { dailyLookUps: limit } }: Services,
): Promise<string | undefined> {
  const window = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const counter = { name: 'lookUps', whose: collection, window, limit };
  const { taken, used } = await state.counters.take(counter, refs.length);
  if (taken) return undefined;
  return `${used} of the ${limit} papers that may be looked up here in a day are used, too many for ${refs.length} more. Give them as a file (.bib, .ris), or come back tomorrow (UTC).`;
}

async function readGiven(file: GivenFile, call: Call, { addingLimits }: Services): Promise<FoundAddition> {
  const none = (why: string) => ({ papers: [], lines: [`${file.name}: ${why}`] });
  if (!FILE_EXTENSIONS.some((extension) => file.name.toLowerCase().endsWith(extension)))
    return none(`not a format of papers that I read. Give one of ${FILE_EXTENSIONS.join(' ')}.`);
  const { fileMegabytes } = addingLimits;
  const maxBytes = fileMegabytes * BYTES_PER_MEGABYTE;
  const tooLarge = `larger than ${fileMegabytes} MB. Split it, or leave out the full texts.`;
  if (file.bytes > maxBytes) return none(tooLarge);
  const bytes = await file.read(maxBytes, call.signal);
  if ('problem' in bytes) return none(bytes.problem);
  const whole = isPacked(bytes) ? await unpack(bytes, fileMegabytes) : bytes;
  return typeof whole === 'string' ? none(`${whole}.`) : papersIn(whole, file.name, call.signal);
}

/** By the mark that gzip begins with; what the name says may be unpacked already. */
function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** The papers of a file; what is wrong with it is told by line. */
async function papersIn(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<FoundAddition> {
  const read = await readLibraryApart(bytes, name, signal);
  if ('problem' in read) return { papers: [], lines: [`${name}: ${read.problem}.`] };
  const { papers, leftAside } = read;
  const provenance = { source: 'file', address: name, fetchedAt: new Date().toISOString() } as const;
  return {
    papers: papers.map((each) => ({ ...each, provenance })),
    lines: papers.length + leftAside.length === 0 ? [`${name}: holds no papers.`] : problemLines(leftAside),
  };
}

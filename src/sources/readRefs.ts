// Reads which papers a text names, by the identifiers that are used everywhere: no source is asked.
import { defined } from '../defined.ts';
import { readArxivId } from './arxivId.ts';

/** A paper by a name that the world knows it by. */
export type PaperRef =
  | { readonly kind: 'arxiv'; readonly id: string; readonly version?: number }
  /** In lower case: DOIs do not tell capitals apart. */
  | { readonly kind: 'doi'; readonly id: string }
  /** A number without leading zeros. */
  | { readonly kind: 'pubmed'; readonly id: string };

export interface ReadRefs {
  /** Each paper once, in the order of the text. */
  readonly refs: readonly PaperRef[];
  /** Links and identifiers that name no paper in a way that is known here; the whole text where it holds none of either. */
  readonly notRead: readonly string[];
}

/** In the text of a message, on a list, or inside Markdown and HTML. */
export function readRefs(text: string): ReadRefs {
  const refs = new Map<string, PaperRef>();
  const notRead = new Set<string>();
  for (const { groups = {} } of spacedOut(text).matchAll(CANDIDATE)) {
    const candidate = candidateIn(groups);
    if (candidate.ref) keep(refs, candidate.ref);
    else notRead.add(shown(candidate.written));
  }
  if (refs.size === 0 && notRead.size === 0 && text.trim() !== '') notRead.add(shown(text.trim()));
  return { refs: [...refs.values()], notRead: [...notRead] };
}

/** As it stands on its publisher's side: `arXiv:2408.00118v2`, `doi:10.1000/182`, `PMID: 123`. */
export function refName(ref: PaperRef): string {
  if (ref.kind === 'pubmed') return `PMID: ${ref.id}`;
  if (ref.kind === 'doi') return `doi:${ref.id}`;
  return `arXiv:${ref.id}${ref.version === undefined ? '' : `v${ref.version}`}`;
}

const LINK = String.raw`(?<link>(?:https?:\/\/|www\.)[^\s"]+|(?<![\w@.-])(?:[\w-]+\.)*(?:arxiv|doi|nih)\.(?:org|gov)\/[^\s"]+)`;
const DOI = String.raw`(?<![a-z\d.\/])(?:doi\s{0,3}[:=]\s{0,3}(?!https?:)(?=\S{0,40}\d)(?<namedDoi>[^\s"]+)|(?<doi>10\.\d{4,9}(?:\.\d+)*\/[^\s"]+))`;
const PUBMED = String.raw`\bpmids?\s{0,3}[:#=]?\s{0,3}(?<pubmed>\d\w*)`;
const ARXIV = String.raw`\barxiv\s{0,3}:\s{0,3}(?!https?:)(?=\S{0,40}\d)(?<namedArxiv>[\w./-]*\w)`;
const BARE_ARXIV = String.raw`(?<![a-z\d.\/:-])(?<arxiv>\d{4}\.\d{4,5}(?:v\d{1,3})?|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7}(?:v\d{1,3})?)(?![\w\/]|\.\d)`;
const CANDIDATE = new RegExp([LINK, DOI, PUBMED, ARXIV, BARE_ARXIV].join('|'), 'giu');

/** Parts what belongs to several candidates: `[text](link)`, `10.1000/a,10.1000/b`, `PMIDs: 31234567, 31234568`. */
function spacedOut(text: string): string {
  return text
    .replace(/\]\((?=https?:)/giu, '] ')
    .replace(/\bpmids?\s{0,3}[:#=]?\s{0,3}\d{1,9}(?:\s{0,3}[,;]\s{0,3}\d{6,9}\b)+/giu, (list) =>
      list.replace(/\D+/gu, ' PMID:'),
    )
    .replace(/[,;|](?=(?:10\.\d{4,9}\/|https?:\/\/|doi:|arxiv:|pmid))/giu, '$& ');
}

type Groups = Readonly<Record<string, string | undefined>>;

function candidateIn(groups: Groups): { readonly written: string; readonly ref: PaperRef | undefined } {
  const { link, doi, namedDoi, pubmed, arxiv, namedArxiv } = groups;
  if (link !== undefined) return { written: withoutEnd(link), ref: refOfLink(withoutEnd(link)) };
  const ofDoi = doi ?? namedDoi;
  if (ofDoi !== undefined) return { written: withoutEnd(ofDoi), ref: refOfDoi(withoutEnd(ofDoi)) };
  if (pubmed !== undefined) return { written: `PMID: ${pubmed}`, ref: refOfPubmed(pubmed) };
  const written = arxiv ?? namedArxiv ?? '';
  return { written, ref: refOfArxiv(written) };
}

/** The version that is named; of several, the newest. */
function keep(refs: Map<string, PaperRef>, ref: PaperRef): void {
  const key = `${ref.kind} ${ref.id}`;
  const known = refs.get(key);
  const isNewer =
    known?.kind === 'arxiv' && ref.kind === 'arxiv' && (ref.version ?? 0) > (known.version ?? 0);
  if (!known || isNewer) refs.set(key, ref);
}

function refOfArxiv(written: string): PaperRef | undefined {
  const read = readArxivId(written);
  return read && { kind: 'arxiv', id: read.id, ...defined({ version: read.version }) };
}

function refOfPubmed(written: string): PaperRef | undefined {
  return /^0*[1-9]\d{0,8}$/u.test(written) ? { kind: 'pubmed', id: written.replace(/^0+/u, '') } : undefined;
}

const ARXIV_DOI = /^10\.48550\/arxiv\./u;

function refOfDoi(written: string): PaperRef | undefined {
  const id = written.toLowerCase();
  if (ARXIV_DOI.test(id)) return refOfArxiv(id.replace(ARXIV_DOI, ''));
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+$/u.test(id) ? { kind: 'doi', id } : undefined;
}

/** Pages of arXiv, and sites that show its papers under their ids. */
const ARXIV_PAGE =
  /(?:\barxiv\.org|\bar5iv\.org|\balphaxiv\.org|\bhuggingface\.co\/papers|\/arxiv)\/(?:[a-z]+\/)??(?<id>[a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?<version>v\d{1,3})?(?:\.pdf)?(?:$|[/?#])/iu;
const PUBMED_PAGE =
  /(?:\bpubmed\.ncbi\.nlm\.nih\.gov\/|\bncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/|\beuropepmc\.org\/(?:article|abstract)\/med\/)(?:\?term=)?(?<id>\d+)(?!\w)/iu;

function refOfLink(link: string): PaperRef | undefined {
  const arxiv = ARXIV_PAGE.exec(link)?.groups;
  if (arxiv) return refOfArxiv(`${arxiv['id']}${arxiv['version'] ?? ''}`);
  const pubmed = PUBMED_PAGE.exec(link)?.groups?.['id'];
  if (pubmed !== undefined) return refOfPubmed(pubmed);
  const address = link.includes('://') ? link : `https://${link}`;
  const doi = URL.canParse(address) ? doiOfAddress(new URL(address)) : undefined;
  return doi === undefined ? undefined : refOfDoi(withoutEnd(doi));
}

/** What publishers' pages of a paper end in, behind its DOI. */
const VIEW =
  /(?:\/(?:full|fulltext|abstract|abs|pdf|epdf|html|meta|references|summary)|\.(?:pdf|full|abstract))+$/iu;
/** The last sign of a SICI, which old DOIs hold, may be one that begins a fragment: `…3.0.CO;2-#`. */
const SICI = /\.co;\d-$/iu;

/** The DOI in an address: all behind `doi.org/`; on another page, in its path or a parameter. */
function doiOfAddress({ hostname, pathname, search, hash, href }: URL): string | undefined {
  const path = decoded(pathname).replace(/\/+$/u, '');
  if (/(?:^|\.)doi\.org$/iu.test(hostname)) {
    const isSici = SICI.test(path) && (hash !== '' || href.endsWith('#'));
    return path.slice(1) + (isSici ? '#' : '');
  }
  const inPath = /\/(10\.\d{4,9}(?:\.\d+)*\/.+)$/u.exec(path)?.[1]?.replace(VIEW, '');
  if (inPath === undefined) return /[?&][\w.-]+=(10\.\d{4,9}\/[^&]+)/u.exec(decoded(search))?.[1];
  return inPath.startsWith('10.1101/') ? inPath.replace(/v\d+$/u, '') : inPath; // bioRxiv and medRxiv name versions so
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a % that encodes nothing
  }
}

/** Far above any address of a paper. */
const MAX_CHARACTERS = 500;
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '>': '<', '}': '{' };

/** Without the punctuation of the sentence around it, and brackets that were opened before it. */
function withoutEnd(written: string): string {
  let text = written.slice(0, MAX_CHARACTERS).replace(/<\/?[a-z]+\s*\/?>.*$/iu, '');
  for (;;) {
    const last = text.at(-1) ?? '';
    const open = BRACKETS[last];
    const isStray = open !== undefined && text.split(last).length > text.split(open).length;
    if (!isStray && !/[.,;:!?'’”»*_~`|…]/u.test(last)) return text;
    text = text.slice(0, -1);
  }
}

const MAX_SHOWN_CHARACTERS = 80;

function shown(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > MAX_SHOWN_CHARACTERS ? `${line.slice(0, MAX_SHOWN_CHARACTERS - 1)}…` : line;
}

// Which angle brackets are tags: a name of HTML, JATS, MathML or a publisher's own, and nothing but attributes behind it.

const words = (list: string) => new Set(list.split(/\s+/u));

/** Their places part words; those of all others stand within one. */
const BLOCKS = words(
  `abstract address article aside blockquote body br break caption center dd def-item def-list disp-formula disp-quote div dl dt
  fig figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html li list list-item main nav ol p para pre sec section simplesect
  simple-para simplepara abstractsection abstracttext heading section-title table tbody td tfoot th thead title tr ul math-block`,
);
const INLINE = words(
  `a abbr abbrev acronym alternatives b bdi bdo big bold cite code cross-ref dfn del em email emphasis equationsource ext-link fn font
  i img inf inline-formula inline-graphic inlineequation ins inter-ref italic kbd label mark mediaobject monospace named-content ov overline q
  roman s samp sans-serif sansserif sc scp small small-caps smallcaps span strike strong styled-content sub subscript sup superscript
  time tt u ul underline uri var wbr xref tex-math
  math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover
  munderover mmultiscripts mtable mtr mtd semantics annotation annotation-xml none script style`,
);
/** No text that a reader of the page sees. */
const UNSEEN = words('script style mphantom');
/** The same formula a second time, where it stands as MathML, too. */
const SECOND = words('tex-math annotation annotation-xml equationsource');
const VOID = words('br break hr img inline-graphic mspace none wbr');
/** Without an end they are letters of a formula, or the text would lose that something is raised: `a<b>c`, `10<sup>6`. */
const PAIRED = words('a b i q s u sup sub inf superscript subscript');

const ATTRIBUTES = String.raw`(?:\s+[a-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=]+))*`;
const TAG = new RegExp(
  String.raw`<!--(?:(?!<!--)[\s\S])*?-->|<(?<end>\/?)(?:[a-z][a-z\d]*:)?(?<name>[a-z][a-z\d-]*)${ATTRIBUTES}\s*(?<void>\/?)>`,
  'giu',
);

export interface Tag {
  /** Lower case, without its namespace; empty for a comment. */
  readonly name: string;
  readonly kind: 'start' | 'end' | 'void';
  readonly start: number;
  readonly end: number;
}

/** The tags of a text, in order. A comparison such as `a < b` or `a<b and c>d` is none. */
export function tagsOf(text: string): readonly Tag[] {
  const found: Tag[] = [];
  const ends = new Map<string, number>();
  for (const { index, 0: written, groups } of text.matchAll(TAG)) {
    const name = groups?.['name']?.toLowerCase() ?? '';
    if (name !== '' && !INLINE.has(name) && !BLOCKS.has(name)) continue;
    const isVoid = name === '' || VOID.has(name) || groups?.['void'] === '/';
    const kind = groups?.['end'] === '/' ? 'end' : isVoid ? 'void' : 'start';
    if (kind === 'end') ends.set(name, index);
    found.push({ name, kind, start: index, end: index + written.length });
  }
  const open = new Map<string, number>();
  return found.filter((tag) => {
    if (!PAIRED.has(tag.name)) return true;
    if (tag.kind === 'start' && (ends.get(tag.name) ?? -1) < tag.start) return false;
    const depth = (open.get(tag.name) ?? 0) + (tag.kind === 'end' ? -1 : tag.kind === 'start' ? 1 : 0);
    open.set(tag.name, Math.max(0, depth));
    return depth >= 0;
  });
}

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

/** Which tags hold no part of the text: what no reader of a page sees, and a formula in TeX that stands there as MathML, too. */
export function droppedIn(tags: readonly Tag[]): ReadonlySet<string> {
  return tags.some(({ name }) => name === 'math') ? new Set([...UNSEEN, ...SECOND]) : UNSEEN;
}

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

/** What holds one formula in several forms. */
const FORMS_OF_ONE = words('alternatives inline-formula disp-formula inlineequation equation math');

/** Where the tags stand whose text is none: what no reader of a page sees, and a formula in TeX beside the same one as MathML. */
export function droppedIn(tags: readonly Tag[]): ReadonlySet<number> {
  const dropped = new Set<number>();
  const open: { readonly name: string; readonly second: number[]; hasMath: boolean }[] = [];
  const close = () => {
    const { second = [], hasMath = false } = open.pop() ?? {};
    if (hasMath) for (const start of second) dropped.add(start);
  };
  for (const [index, { name, kind, start }] of tags.entries()) {
    const holder = open.at(-1);
    if (kind === 'start' && UNSEEN.has(name)) dropped.add(start);
    if (kind === 'start' && name === 'math' && holder) holder.hasMath = true;
    if (kind === 'start' && SECOND.has(name)) {
      if (holder) holder.second.push(start);
      else if (isBesideMath(tags, index)) dropped.add(start);
    }
    if (!FORMS_OF_ONE.has(name)) continue;
    if (kind === 'start') open.push({ name, second: [], hasMath: name === 'math' });
    else if (kind === 'end' && open.some((each) => each.name === name)) {
      while (open.at(-1)?.name !== name) close();
      close();
    }
  }
  while (open.length > 0) close();
  return dropped;
}

/** Whether MathML stands right before the element that begins at a tag, or right behind it. */
function isBesideMath(tags: readonly Tag[], index: number): boolean {
  const { name = '' } = tags[index] ?? {};
  const end = tags.findIndex((tag, other) => other > index && tag.name === name && tag.kind === 'end');
  const [before, behind] = [tags[index - 1], end < 0 ? undefined : tags[end + 1]];
  return before?.name === 'math' || (behind?.name === 'math' && behind.kind === 'start');
}

// Questions of a word or two, which leave out what they are about.
import { isClause } from './isClause.ts';
import { type Context, listed, severalOf, subjectsOf } from './subjects.ts';

const BARE = /^(?:(?:by|with|from) )?(who|whom|when|where|how(?: much)?|why(?: not)?)(?: so| exactly)?\W*$/iu;
/** `says who?`, `who found that?`: whoever wrote it. */
const WHO_SAID =
  /^(?:says who|who (?:says?|said|found|finds|show(?:s|ed)|claim(?:s|ed)|discovered|proved|did|thought of|came up with) (?:that|this|so|it))\W*$/iu;
const RECORD_NOUN =
  '(?:(?:first|last|lead|senior) authors?|authors?|venue|conference|journal|(?:publication )?(?:year|date)|(?:full )?title|link|url|doi|arxiv(?: id| link| number)?|pdf)';
const ASKS_FIELD = new RegExp(
  `^(?:(?:what(?:['’]?s)?|which|who|whos|who['’]s|where|give me|show me|send me|got)(?: is| are| was| were)? )?(?:(?:the|a|any) )?(?:(its|their) )?(?:(\\S.*)['’]s )?(${RECORD_NOUN})\\W*$`,
  'iu',
);
const WHERE_TO_READ =
  /^(?:where|how) (?:can|could|do|would) (?:i|we|one) (?:read|find|get|see|download) (?:it|that|this|them|more|the (?:full )?(?:paper|text|pdf))\W*$/iu;
const MORE =
  /^(?:(?:can you |could you |please )*(?:tell me more|say more|go on|continue|elaborate|(?:some |any )?more(?: details?| please| info)?|details?|explain(?: more| further)?)(?: please)?)(?: (?:about|on) (.+?))?\W*$/iu;
const HOW_MANY =
  /^(how (?:many|much)) (?!papers\b|more\b|else\b|better\b|worse\b|\p{L}+er\b)(?!.*\b(?:it|they|them|this|that)\b)((?:\p{L}[\p{L}\d-]* ){0,2}\p{L}[\p{L}\d-]*)\W*$/iu;
const HOW_GREAT = /^(how (?:much )?(?!many|much|come|so)\p{L}+)\W*$/iu;
const WHICH_NOUN =
  /^((?:(?:on|in|at|for|from|with|to|by|under) )?(?:which|what) (?!papers?\b|ones?\b|else\b|if\b|now\b|about\b)\p{L}[\p{L}\d-]{2,})\W*$/iu;
const WHICH_ONES = /^(?:which|what)(?: ones?)?\W*$/iu;
const VERB = /\b(?:is|are|was|were|be|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/iu;

/** The question in full; undefined where it leaves nothing out. */
export function complete(question: string, context: Context): string | undefined {
  const [told = ''] = subjectsOf(context);
  if (told === '') return undefined;
  const [, word] = BARE.exec(question) ?? [];
  if (word) return bare(word.toLowerCase(), context);
  if (WHO_SAID.test(question)) return askField('authors', listed(severalOf(context)));
  const [, its, whose, noun] = ASKS_FIELD.exec(question) ?? [];
  if (noun) return askField(noun.toLowerCase(), whose ?? ofWhat(its, context));
  if (WHERE_TO_READ.test(question)) return `link to ${told}?`;
  if (WHICH_ONES.test(question)) return whichOnes(context);
  const more = MORE.exec(question);
  if (more) return `what else is said of ${more[1] ?? told}?`;
  return VERB.test(question) ? undefined : addSubject(question, told);
}

/** `which ones?` after `how many tasks are there?` */
function whichOnes({ asked = '' }: Context): string | undefined {
  return /^how many\b/iu.test(asked) ? asked.replace(/^how many/iu, 'which') : undefined;
}

function ofWhat(pointer: string | undefined, context: Context): string {
  const [told = ''] = subjectsOf(context);
  return pointer?.toLowerCase() === 'its' ? told : listed(severalOf(context));
}

function bare(word: string, context: Context): string | undefined {
  const [told = ''] = subjectsOf(context);
  switch (word) {
    case 'who':
    case 'whom':
      return askField('authors', listed(subjectsOf(context)));
    case 'when':
      return askField('year', listed(subjectsOf(context)));
    case 'where':
      return askField('venue', listed(subjectsOf(context)));
    case 'how':
      return askAbout('how', context) ?? `how does ${told} work?`;
    default:
      return askAbout(word, context);
  }
}

const YES_NO = /^(?:is|are|was|were|do|does|did|can|could|has|have|will|would|should)\b/iu;
const OTHERWISE_ASKED =
  /^(?:how|why|when|where)(?= (?:is|are|was|were|do|does|did|can|could)\b(?! (?:i|we|you|one)\b))/iu;

/** `why?` and `how much?` after `does it work?`; `why?` after `how does it work?` */
function askAbout(word: string, { asked = '' }: Context): string | undefined {
  if (YES_NO.test(asked))
    return `${word.replace('not', 'not:')} ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
  return word === 'why' && OTHERWISE_ASKED.test(asked) ? asked.replace(OTHERWISE_ASKED, word) : undefined;
}

function askField(noun: string, name: string): string {
  const was = / and /u.test(name) ? 'were' : 'was';
  if (/^(?:first|last|lead|senior) /u.test(noun)) return `who is the ${noun} of ${name}?`;
  if (/author/u.test(noun)) return `who wrote ${name}?`;
  if (/year|date/u.test(noun)) return `when ${was} ${name} published?`;
  if (/title/u.test(noun)) return `what is the title of ${name}?`;
  return /venue|conference|journal/u.test(noun) ? `where ${was} ${name} published?` : `link to ${name}?`;
}

/** `how many parameters?`, `how big?`, `which benchmarks?` */
function addSubject(question: string, told: string): string | undefined {
  const many = HOW_MANY.exec(question);
  if (many && isClause(question)) return undefined;
  if (many)
    return told.startsWith('“')
      ? `${many[1]} ${many[2]} in ${told}?`
      : `${many[1]} ${many[2]} does ${told} have?`;
  const [, great] = HOW_GREAT.exec(question) ?? [];
  if (great) return `${great} is ${told}?`;
  const [, which] = WHICH_NOUN.exec(question) ?? [];
  return which && `${which} for ${told}?`;
}

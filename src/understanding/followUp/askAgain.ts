import { isStopWord } from '../../language/words.ts';
import { isSpokenOf } from './isSpokenOf.ts';
import { siblingsOf } from './siblings.ts';
import { type Context, listed, peopleIn, severalOf, subjectsOf, usesIn } from './subjects.ts';

/** `the smaller one`, `the second`: a part of what was asked about. */
const PART = /\bones?\b|^the (?:first|second|third|last|other)$/iu;

/** The question before, asked of what the fragment names; without an opening word only where that surely is meant. */
export function askAgain(fragment: string, context: Context, isOpened: boolean): string | undefined {
  const { asked } = context;
  const [told = ''] = subjectsOf(context);
  const part = PART.exec(fragment)?.[0].toLowerCase();
  const about = fragment.replace(/\bone\b/iu, told);
  if (asked === undefined) {
    if (part) return `What about ${about}?`;
    return isOpened ? withSubject(fragment, told) : undefined;
  }
  if (part) {
    const again = isAmongSeveral(fragment, context)
      ? undefined
      : (replaceQuality(asked, fragment) ??
        replacePart(fragment, context) ??
        (part === 'one' ? replaceName(about, context) : undefined));
    return again ?? `${withoutEnd(asked)}: ${fragment}?`;
  }
  if (PREPOSITION.test(fragment)) return replaceTail(asked, fragment);
  if (ASKING.test(fragment) || (!isOpened && asksByItself(fragment))) return undefined;
  if (looksLikeName(fragment)) return replaceName(fragment, context) ?? replaceObject(asked, fragment);
  if (!isOpened) return undefined;
  const alike = replaceAlike(asked, fragment);
  if (alike) return alike;
  if (usesIn(context).length > 0) return withSubject(fragment, told);
  const isOfThem = isSpokenOf(fragment, context.papers);
  return replaceObject(asked, fragment) ?? (isOfThem ? withSubject(fragment, told) : undefined);
}

/** `anything else by Hopper`: words that ask for papers themselves. */
const ASKING =
  /^(?:anything|something|everything|papers?|any (?:by|from|on)|(?:more|other|any) (?:papers?|work))\b/iu;

/** `Gemma 2 sizes`, `Gemini 1.5 context length`: a name and what is asked of it. */
function asksByItself(fragment: string): boolean {
  const words = fragment.split(/\s+/u);
  return (
    words.slice(0, -1).some((word) => /^[\p{Lu}\d]/u.test(word)) && /^\p{Ll}{3,}$/u.test(words.at(-1) ?? '')
  );
}

/** A name stands with a capital or a number: `Gemma`, `gemma 2`, `the original DRO`. */
function looksLikeName(fragment: string): boolean {
  return /(?:^|\s)\P{Ll}*[\p{Lu}\d]/u.test(fragment);
}

/** `the context length`, of Gemma 2: What about Gemma 2’s context length? */
function withSubject(fragment: string, told: string): string {
  if (told.startsWith('“')) return `What about ${fragment} in ${told}?`;
  return `What about ${told}’s ${fragment.replace(/^(?:the|its|their|an?)\s+/iu, '')}?`;
}

/** `the other one` of several papers: which one, is not told by the question before. */
function isAmongSeveral(fragment: string, context: Context): boolean {
  return /\bother\b/iu.test(fragment) && severalOf(context).length > 1;
}

const QUALITY =
  /\b(?:small|large|big|long|short|new|old|high|low|good|bad|few|fast|slow|earl|late)(?:er|est|r|st|ier|iest)\b|\b(?:better|best|worse|worst|first|second|last|main|other)\b/iu;

/** "the smaller one" after "how big is the largest model?": one quality for another. */
function replaceQuality(asked: string, fragment: string): string | undefined {
  const quality = QUALITY.exec(fragment)?.[0];
  return quality !== undefined && QUALITY.test(asked) ? asked.replace(QUALITY, quality) : undefined;
}

/** What belongs to a name that stands before it: `Ultra` to `Gemini`, `2` to `Gemma`. */
const REST_OF_NAME = /^(?:[\s-]+(?:\p{Lu}[\p{L}\d-]*|\d+(?:\.\d+)*)(?![\p{L}\d]))+/u;

/** "the smaller one" after "how good is Gemini Ultra?": what the paper lists beside that part. */
function replacePart(fragment: string, context: Context): string | undefined {
  const part = partAsked(context);
  if (!part || part.siblings.length === 0 || !QUALITY.test(fragment)) return undefined;
  return `${part.before} ${part.siblings.join(' or ')}${part.after}`;
}

/** The part of a named family that the question before is about, what stands around it, and its siblings. */
function partAsked(context: Context) {
  const { asked = '', papers } = context;
  const [use] = usesIn(context);
  const rest = use && REST_OF_NAME.exec(asked.slice(use.end))?.[0];
  if (!use || rest === undefined) return undefined;
  const siblings = siblingsOf(rest.trim(), papers);
  const after = asked.slice(use.end + rest.length);
  const [other = ''] = /^(?: or \p{Lu}[\p{L}\d-]*)+/u.exec(after) ?? [];
  return { siblings, before: asked.slice(0, use.end), after: after.slice(other.length) };
}

/** "and Gemma 2?" after "how large is Gemma?": one name for another. */
function replaceName(subject: string, context: Context): string | undefined {
  const { asked = '' } = context;
  const part = partAsked(context);
  if (part?.siblings.includes(subject)) return `${part.before} ${subject}${part.after}`;
  const [use] = [...usesIn(context), ...peopleIn(context)];
  if (!use) return undefined;
  const [rest = ''] = REST_OF_NAME.exec(asked.slice(use.end)) ?? [];
  const before = asked.slice(0, use.start).replace(/\bthe\s+$/iu, /^the\b/iu.test(subject) ? '' : '$&');
  return before + subject + asked.slice(use.end + rest.length);
}

const OBJECT =
  /^(.*?\b(?:what(?:['’]?s| is| are| was| were)|who (?:wrote|made|built)|define|describe|explain|about)\s+)(.+?)([?.!\s]*)$/iu;

/** "and the other loss?" after "what is the first loss?": one thing asked about for another. */
function replaceObject(asked: string, subject: string): string | undefined {
  const [, before, , end] = OBJECT.exec(asked) ?? [];
  return before === undefined ? undefined : `${before}${subject}${end || '?'}`;
}

const PREPOSITION = /^(?:about|for|of|in|with|on|at|by|from|under|without)\s/iu;

/** "on HumanEval?" after "how good is it on MMLU?": what follows the same word is replaced, else it is added. */
function replaceTail(asked: string, fragment: string): string {
  const [word = ''] = PREPOSITION.exec(fragment) ?? [];
  const whole = withoutEnd(asked);
  const at = whole.toLowerCase().lastIndexOf(` ${word.toLowerCase()}`);
  return `${at < 0 ? whole : whole.slice(0, at)} ${fragment}?`;
}

/** "and small dams?" after "what do large dams do?": the same noun, of another kind. */
function replaceAlike(asked: string, fragment: string): string | undefined {
  const noun = /\s(\p{L}{3,})$/u.exec(fragment)?.[1];
  if (noun === undefined || /\s(?:in|of|for|on|with|at|by|from)\s/iu.test(fragment)) return undefined;
  const before = new RegExp(`(?:\\bthe\\s+)?([\\p{L}-]+)\\s+${noun}\\b`, 'iu').exec(asked);
  if (!before?.[1] || isStopWord(before[1].toLowerCase())) return undefined;
  return asked.slice(0, before.index) + fragment + asked.slice(before.index + before[0].length);
}

export function withoutEnd(question: string): string {
  return question.replace(/[?.!\s]+$/u, '');
}

export const ELSE = /^(who|what|which|where|when|how)(?:\s+\w+)?\s+else\b\W*$/iu;

/** "who else?" asks the question before for more. */
export function askForMore(question: string, context: Context): string {
  const { asked = '' } = context;
  const word = ELSE.exec(question)?.[1] ?? '';
  const start = new RegExp(`^${word}\\b`, 'iu');
  if (start.test(asked)) return asked.replace(start, `${word} else`);
  const verb = word.toLowerCase() === 'who' ? 'wrote' : 'is said of';
  return `${word} else ${verb} ${listed(severalOf(context))}?`;
}

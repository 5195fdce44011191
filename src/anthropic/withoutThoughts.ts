/** Elements in which local models think aloud, or print a call that their server does not know as one. */
const THOUGHT =
  '(?!end_of_)(?:[\\w:-]*(?:think|thought|reason|reflect|scratchpad|monologue|tool_call|function_call)[\\w:-]*|analysis|planning)';
const CHANNEL = (names: string) => `<\\|channel\\|>\\s*(?:${names})[^<\\n]{0,80}<\\|message\\|>`;

const OPENS = start(
  `<\\|?${THOUGHT}(?:[ \\t][\\w \\t:="'./-]{0,80})?\\|?>`,
  '\\[(?:THINK|THINKING|REASONING)\\]',
  '◁think▷',
  CHANNEL('analysis|commentary'),
);
const CLOSE = [
  `</\\|?${THOUGHT}[ \\t]*>`,
  `<\\|(?:/|end_of_)${THOUGHT}\\|>`,
  '\\[/(?:THINK|THINKING|REASONING)\\]',
  '◁/think▷',
  CHANNEL('final'),
];
const CLOSES = start(...CLOSE);
const CLOSING = new RegExp([...CLOSE, '<\\|end\\|>'].join('|'), 'iu');
/** Elements around the answer itself: only their marks are taken off. */
const WRAPS = start('<(?:final_)?(?:answer|response|output|result)>', '<final>');
const UNWRAPS = start('</(?:final_)?(?:answer|response|output|result)>', '</final>');
/** `<|im_end|>`, `<|start|>assistant`: what a server should have kept to itself. */
const TOKEN = start('<\\|start\\|>\\w*', '<\\|(?!channel)[\\w/-]{1,40}\\|>');
/** What may still become one of these. */
const MAYBE_MARK =
  /^(?:<(?:[|/A-Za-z][\w \t:|/="'.-]{0,120})?|<\|channel\|>[^<\n]{0,80}(?:<[|\w]{0,10})?|<\|start\|>\w{0,12}|\[\/?[A-Za-z]{0,10}|◁\/?\w{0,6})$/u;
/** Longer than any closing mark. */
const KEPT = 200;

function start(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})`, 'iu');
}

/** What a piece of a reply says. */
interface Said {
  readonly text: string;
  /** Whether all that was said before it was a thought: some models' servers take off the mark that opens it. */
  readonly takesBack: boolean;
}

interface Reading {
  readonly isThinking: boolean;
  /** Whether nothing stands before on the line. */
  readonly isLineStart: boolean;
  /** Whether the text speaks of such marks. */
  readonly isMentioned: boolean;
  readonly isWrapped: boolean;
}

/** What the beginning of a text is: so much of it is said, or left out; or a thought ends what was said before. */
interface Step {
  readonly length: number;
  readonly is: 'said' | 'left-out' | 'taken-back';
  readonly next?: Partial<Reading>;
}

/**
 * Takes off what a model thinks aloud in a text that comes piece by piece. A thought begins a line; what has its marks
 * amid a line speaks of such marks, as a paper on models that think may.
 */
export function withoutThoughts() {
  let open = '';
  let reading: Reading = { isThinking: false, isLineStart: true, isMentioned: false, isWrapped: false };

  function read(isEnd: boolean): Said {
    const next = () => (open === '' ? undefined : stepIn(open, reading, isEnd));
    let text = '';
    let takesBack = false;
    for (let step = next(); step; step = next()) {
      const part = open.slice(0, step.length);
      if (step.is === 'said') text += part;
      if (step.is === 'taken-back') [text, takesBack] = ['', true];
      const isLineStart = step.is === 'said' ? isLineStartAfter(part, reading) : reading.isLineStart;
      reading = { ...reading, isLineStart, ...step.next };
      open = open.slice(step.length);
    }
    return { text, takesBack };
  }

  return {
    take(piece: string): Said {
      open += piece;
      return read(false);
    },
    /** What is left at the end; of a thought that has no end, nothing. */
    rest: () => read(true),
  };
}

/** A whole text without what is thought aloud in it. */
export function withoutThoughtsIn(text: string): string {
  const thoughts = withoutThoughts();
  const [begun, rest] = [thoughts.take(text), thoughts.rest()];
  return rest.takesBack ? rest.text : begun.text + rest.text;
}

function isLineStartAfter(text: string, { isLineStart }: Reading): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return (isLineStart || text.includes('\n')) && line.trim() === '';
}

/** Undefined where more of the text must come first. */
function stepIn(open: string, reading: Reading, isEnd: boolean): Step | undefined {
  if (reading.isThinking) return stepInThought(open, isEnd);
  const at = open.search(/[<[◁]/u);
  if (at !== 0) return { length: at < 0 ? open.length : at, is: 'said' };
  if (!isEnd && MAYBE_MARK.test(open)) return undefined;
  return stepAtMark(open, reading) ?? { length: 1, is: 'said' };
}

function stepInThought(open: string, isEnd: boolean): Step | undefined {
  const end = CLOSING.exec(open);
  if (end)
    return {
      length: end.index + end[0].length,
      is: 'left-out',
      next: { ...AT_LINE_START, isThinking: false },
    };
  const length = isEnd ? open.length : open.length - KEPT; // what is nearer to the end may begin the mark that closes
  return length > 0 ? { length, is: 'left-out' } : undefined;
}

const AT_LINE_START = { isLineStart: true };

function stepAtMark(open: string, { isLineStart, isMentioned, isWrapped }: Reading): Step | undefined {
  const opening = OPENS.exec(open)?.[0].length;
  if (opening && isLineStart) return { length: opening, is: 'left-out', next: { isThinking: true } };
  if (opening) return { length: opening, is: 'said', next: { isMentioned: true } };
  const closing = CLOSES.exec(open)?.[0].length;
  if (closing && isMentioned) return { length: closing, is: 'said' };
  if (closing) return { length: closing, is: 'taken-back', next: AT_LINE_START };
  const wrapping = ((isLineStart && WRAPS.exec(open)) || (isWrapped && UNWRAPS.exec(open)) || undefined)?.[0]
    .length;
  if (wrapping) return { length: wrapping, is: 'left-out', next: { isWrapped: true } };
  const token = TOKEN.exec(open)?.[0].length;
  return token ? { length: token, is: 'left-out' } : undefined;
}

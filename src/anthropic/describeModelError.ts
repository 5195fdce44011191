import { defined } from '../defined.ts';

/** What the log may know of an error that a model's server had a part in. */
export interface ModelErrorFields {
  readonly error: string;
  readonly says: string;
  readonly status?: number;
  readonly type?: string;
  readonly code?: string;
  readonly request?: string;
  /** Where it was thrown, without the message that a stack begins with. */
  readonly at?: readonly string[];
}

const MOST_FRAMES = 6;

const NO_ANSWER = 'no whole answer of the model’s server: is it running, at ANTHROPIC_BASE_URL?';
/** What to do about an answer, where that does not depend on its words. */
const REMEDIES: Readonly<Record<number, string>> = {
  401: ': it refuses the key in ANTHROPIC_API_KEY',
  403: ': it refuses the key in ANTHROPIC_API_KEY',
  404: ': it does not know the model in ANTHROPIC_MODEL, or ANTHROPIC_BASE_URL leads to no Messages API',
  407: ': a proxy asks for a password, which belongs into HTTPS_PROXY',
};

/**
 * An error in fields that hold no word of a request or a response: servers repeat in their errors what they were sent,
 * and that is a member's question.
 */
export function describeModelError(error: unknown): ModelErrorFields {
  if (!(error instanceof Error)) return { error: typeof error, says: 'not an error' };
  const { name, cause } = error;
  const fields = error as { status?: unknown; type?: unknown; requestID?: unknown }; // of the SDK's errors; each is checked
  const status = typeof fields.status === 'number' ? fields.status : undefined;
  const type = plain(fields.type);
  const code = codeOf(error) ?? codeOf(cause) ?? (cause instanceof Error ? codeOf(cause.cause) : undefined);
  const request = plain(fields.requestID);
  const at = framesOf(error);
  return {
    error: plain(name) ?? 'Error',
    says: status === undefined ? NO_ANSWER : `the model’s server answered ${status}${REMEDIES[status] ?? ''}`,
    ...defined({ status, type, code, request, at: at.length > 0 ? at : undefined }),
  };
}

/** A name or an id; a text is none. */
function plain(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]{1,64}$/u.test(value) ? value : undefined;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? plain(error.code) : undefined;
}

function framesOf({ stack = '', message }: Error): readonly string[] {
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  return afterMessage
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
}

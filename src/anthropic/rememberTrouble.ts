import { APIError } from '@anthropic-ai/sdk';

/** A refused key or an empty account stays so for a while: meanwhile nobody waits for a request that will fail. */
const PAUSE_MS = 60_000;

/** Keeps questions from an account that cannot be used, and raises the alarm about it once. */
export function rememberTrouble(onAlert?: (error: unknown) => void) {
  let trouble: unknown;
  let until = 0;
  return {
    /** Throws the error again while the account is paused. */
    check(): void {
      if (performance.now() < until) throw trouble;
    },
    note(error: unknown): void {
      if (!isAccountError(error)) return;
      if (trouble === undefined) onAlert?.(error);
      trouble = error;
      until = performance.now() + PAUSE_MS;
    },
    forget(): void {
      trouble = undefined;
    },
  };
}

/** A refused key, a missing permission, or no money left, which the service reports as a bad request. */
function isAccountError(error: unknown): boolean {
  if (!(error instanceof APIError)) return false;
  return (
    [401, 402, 403].includes(error.status ?? 0) || (error.status === 400 && /credit/iu.test(error.message))
  );
}

/** Whether the server did not understand the request, which compatible servers say of search results. */
export function isBadRequest(error: unknown): boolean {
  return isRefused(error, [400, 422]) && !isAccountError(error) && !isTooLong(error);
}

/** In the words of Anthropic's service, llama.cpp and vLLM. */
const TOO_LONG =
  /\b(?:prompt|input|request)\b[^.]{0,40}\btoo (?:long|large)\b|\bexceeds?\b[^.]{0,40}\bcontext (?:length|limit|size|window)\b|\bmaximum context length\b|\btoo many (?:input )?tokens\b/iu;

/** Whether the request holds more than the server's model can read at once. */
export function isTooLong(error: unknown): boolean {
  return isRefused(error, [413]) || (isRefused(error, [400]) && TOO_LONG.test(error.message));
}

/** In the words of Ollama, vLLM and llama.cpp, the last of which calls it an error of its own. */
const NO_TOOLS = /\btools?\b|\bfunction.call/iu;

/** Whether the server's model cannot be handed a tool. */
export function refusesTools(error: unknown): boolean {
  return error instanceof APIError && (error.status ?? 0) >= 400 && speaksOfTools(error.message);
}

export function speaksOfTools(message: string): boolean {
  return NO_TOOLS.test(message);
}

function isRefused(error: unknown, statuses: readonly number[]): error is APIError {
  return error instanceof APIError && statuses.includes(error.status ?? 0);
}

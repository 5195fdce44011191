import { APIError } from '@anthropic-ai/sdk';

/** A refused key or an empty account stays so for a while: meanwhile nobody waits for a request that will fail. */
const PAUSE_MS = 60_000;

/** Keeps questions from an account that cannot be used, and raises the alarm about it once. */
export function rememberTrouble(onAlert?: (fault: unknown) => void) {
  let trouble: unknown;
  let until = 0;
  return {
    /** Throws the fault again while the account is paused. */
    check(): void {
      if (performance.now() < until) throw trouble;
    },
    note(fault: unknown): void {
      if (!isAccountFault(fault)) return;
      if (trouble === undefined) onAlert?.(fault);
      trouble = fault;
      until = performance.now() + PAUSE_MS;
    },
    forget(): void {
      trouble = undefined;
    },
  };
}

/** A refused key, a missing permission, or no money left, which the service reports as a bad request. */
function isAccountFault(fault: unknown): boolean {
  if (!(fault instanceof APIError)) return false;
  return (
    [401, 402, 403].includes(fault.status ?? 0) || (fault.status === 400 && /credit/iu.test(fault.message))
  );
}

/** Whether the server did not understand the request, which compatible servers say of search results. */
export function isBadRequest(fault: unknown): boolean {
  return isRefused(fault, [400, 422]) && !isAccountFault(fault) && !isTooLong(fault);
}

/** In the words of Anthropic's service, llama.cpp and vLLM. */
const TOO_LONG =
  /\b(?:prompt|input|request)\b[^.]{0,40}\btoo (?:long|large)\b|\bexceeds?\b[^.]{0,40}\bcontext (?:length|limit|size|window)\b|\bmaximum context length\b|\btoo many (?:input )?tokens\b/iu;

/** Whether the request holds more than the server's model can read at once. */
export function isTooLong(fault: unknown): boolean {
  return isRefused(fault, [413]) || (isRefused(fault, [400]) && TOO_LONG.test(fault.message));
}

/** In the words of Ollama, vLLM and llama.cpp, the last of which calls it a fault of its own. */
const NO_TOOLS = /\btools?\b|\bfunction.call/iu;

/** Whether the server's model cannot be handed a tool. */
export function refusesTools(fault: unknown): boolean {
  return fault instanceof APIError && (fault.status ?? 0) >= 400 && speaksOfTools(fault.message);
}

export function speaksOfTools(message: string): boolean {
  return NO_TOOLS.test(message);
}

function isRefused(fault: unknown, statuses: readonly number[]): fault is APIError {
  return fault instanceof APIError && statuses.includes(fault.status ?? 0);
}

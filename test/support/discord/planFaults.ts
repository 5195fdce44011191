import type { Recorded } from './readRequest.ts';

/**
 * What a request gets instead of its usual answer: a status with Discord's error code, no answer at all, or a cut line.
 * `done-hang` and `done-cut` are carried out first, so that the bot cannot know.
 */
export type Fault =
  | { readonly status: number; readonly code?: number; readonly headers?: Record<string, string> }
  | 'hang'
  | 'cut'
  | 'done-hang'
  | 'done-cut';

export interface Faults {
  /** The next requests whose `METHOD /path` matches get these faults, one each; with `repeat`, the last one for ever. */
  fault(route: RegExp, faults: readonly Fault[], how?: { readonly repeat: boolean }): void;
  /** Asked before each request: what it gets, if not its usual answer. */
  failSometimes(choose: (request: Recorded) => Fault | undefined): void;
  next(request: Recorded): Fault | undefined;
}

interface Plan {
  readonly route: RegExp;
  readonly faults: Fault[];
  readonly repeat: boolean;
}

export function planFaults(): Faults {
  let choose: (request: Recorded) => Fault | undefined = () => undefined;
  const plans: Plan[] = [];
  return {
    fault(route, faults, { repeat } = { repeat: false }) {
      plans.push({ route, faults: [...faults], repeat });
    },
    failSometimes(how) {
      choose = how;
    },
    next(request) {
      const call = `${request.method} ${request.path}`;
      const plan = plans.find(({ route, faults }) => faults.length > 0 && route.test(call));
      if (!plan) return choose(request);
      return plan.repeat && plan.faults.length === 1 ? plan.faults[0] : plan.faults.shift();
    },
  };
}

export function isCarriedOut(fault: Fault | undefined): boolean {
  return fault === undefined || fault === 'done-cut' || fault === 'done-hang';
}

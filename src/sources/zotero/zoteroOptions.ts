import type { Requester } from '../http/createRequester.ts';
import type { Sources } from '../sources.ts';

export interface ZoteroOptions {
  readonly url: string;
  /** Of a member who may read a private group. */
  readonly key: string | undefined;
  readonly request: Requester;
  readonly lookUp: Sources['lookUp'];
  readonly now: () => number;
}

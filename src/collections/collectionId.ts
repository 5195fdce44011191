// Whose papers are read. This file alone makes such an id, so that no code can read papers without saying for which place.
declare const ofPlace: unique symbol;

/**
 * Names the papers that one place sees: a server's, a member's in direct messages, or those of a terminal. It is the
 * pseudonym under which everything of that place is stored, and so may stand in a log.
 */
export type CollectionId = string & { readonly [ofPlace]: true };

/** Who calls, and where; every `Call` is one. */
export interface Caller {
  readonly member: string;
  readonly place: { readonly kind: string; readonly server?: string; readonly channel?: string };
}

/** As it stands in a row that was stored under it: for work that nobody calls for, such as a sync. */
export function keptCollectionId(stored: string): CollectionId {
  return stored as CollectionId; // it was one when it was stored
}

/** The id of the place of a call; `pseudonym` is the state's own. */
export function collectionIdOf(
  { member, place }: Caller,
  pseudonym: (domain: 'server' | 'member', id: string) => string,
): CollectionId {
  const name = place.server === undefined ? pseudonym('member', member) : pseudonym('server', place.server);
  return name as CollectionId; // made here, and nowhere else
}

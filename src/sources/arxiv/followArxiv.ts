import { z } from 'zod';
import { cursorOf } from '../cursor.ts';
import type { Requester } from '../http/createRequester.ts';
import { noData } from '../http/jsonIn.ts';
import { SourceError } from '../sourceError.ts';
import type { LookedUp, Source, SourcePaper, Sources } from '../sources.ts';
import { parseAnnouncements } from './parseAnnouncements.ts';

const place = cursorOf(
  z.object({
    /** The list that was read last. */
    day: z.string().default(''),
    /** Ids of it that are still to be fetched. */
    left: z.array(z.string()).default([]),
  }),
);

/** Papers a call: as many as one request may ask for. */
const AT_A_TIME = 50;

export interface ArxivFollowing {
  /** The address of the feeds, without categories. */
  readonly url: string;
  readonly request: Requester;
  readonly lookUp: Sources['lookUp'];
}

/** What is new in arXiv's categories, day by day. A day on which nobody asks is not made up for. */
export function followArxiv(categories: readonly string[], { url, request, lookUp }: ArxivFollowing): Source {
  const readDay = async (signal: AbortSignal) => {
    const address = new URL(`${url}/${categories.map(encodeURIComponent).join('+')}`);
    const announced = await parseAnnouncements((await request({ url: address }, signal)).text);
    if (!announced) throw noData('arXiv');
    return announced;
  };
  return {
    async changes(cursor, signal) {
      let { day, left } = place.read(cursor);
      if (left.length === 0) {
        const today = await readDay(signal);
        if (today.day !== day) left = [...today.ids];
        day = today.day;
      }
      const refs = left.slice(0, AT_A_TIME).map((id) => ({ kind: 'arxiv', id }) as const);
      const found = refs.length === 0 ? [] : await lookUp(refs, signal);
      signal.throwIfAborted();
      const later = found.find(({ kind }) => kind === 'unreachable');
      if (later && 'reason' in later) throw new SourceError(later.reason);
      const rest = left.slice(AT_A_TIME);
      return {
        put: found.flatMap(putOf),
        gone: [],
        leftAside: found.flatMap((each) =>
          'reason' in each ? [{ file: 'arXiv', message: each.reason }] : [],
        ),
        cursor: place.write({ day, left: rest }),
        isComplete: rest.length === 0,
      };
    },
  };
}

function putOf(found: LookedUp): readonly SourcePaper[] {
  if (found.kind !== 'found') return [];
  const { ref, paper, provenance, problems } = found;
  return [{ key: ref.id, paper, provenance, problems }];
}

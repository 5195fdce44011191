import { z } from 'zod';
import type { Requester } from '../http/createRequester.ts';
import { jsonIn } from '../http/jsonIn.ts';
import { SourceError } from '../sourceError.ts';

const rights = z.object({ library: z.boolean().optional(), write: z.boolean().optional() });
const reply = z.object({
  access: z.object({
    user: rights.optional(),
    groups: z.record(z.string(), rights).optional(),
  }),
});

/** Why a key cannot be used for a group, with the remedy; undefined where it can: it reads the group, and changes nothing anywhere. */
export async function checkZoteroKey(
  { url, request }: { readonly url: string; readonly request: Requester },
  { group, key }: { readonly group: string; readonly key: string },
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const headers = { 'Zotero-API-Version': '3', 'Zotero-API-Key': key };
    const { text } = await request({ url: new URL(`${url}/keys/current`), headers }, signal);
    const { data } = reply.safeParse(jsonIn(text, 'Zotero'));
    if (!data) return 'Zotero does not know this key: copy it again from zotero.org/settings/keys';
    const { user, groups = {} } = data.access;
    if ([user, ...Object.values(groups)].some((each) => each?.write === true))
      return 'this key may change things: make one at zotero.org/settings/keys that may only read';
    const isReading = [groups[group], groups['all']].some((each) => each?.library === true);
    return isReading ? undefined : 'this key may not read that group: allow it at zotero.org/settings/keys';
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
}

import { readArxivId } from '../arxivId.ts';
import { elementsOf, textAt } from '../xml.ts';

export interface Announcements {
  /** When the list was made, as it stands there. */
  readonly day: string;
  /** Ids of papers that are new in a category, in order; those of which there only is a new version are left out. */
  readonly ids: readonly string[];
}

/** A day's list of a category (https://info.arxiv.org/help/rss.html). Undefined where it is no feed. */
export async function parseAnnouncements(text: string): Promise<Announcements | undefined> {
  if (!/<feed[\s>]/u.test(text)) return undefined;
  const ids = new Set<string>();
  for await (const entry of elementsOf(text, 'entry', [])) {
    const kind = textAt(entry, 'announce_type')?.trim() ?? 'new';
    const id = readArxivId(/([^:]+)$/u.exec(textAt(entry, 'id')?.trim() ?? '')?.[1] ?? '')?.id;
    if (id !== undefined && /^(?:new|cross)$/u.test(kind)) ids.add(id);
  }
  const day = /<updated>([^<]+)<\/updated>/u.exec(text)?.[1]?.trim() ?? '';
  return { day, ids: [...ids] };
}

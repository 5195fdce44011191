const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT:
    'no such file or folder: PAPERS (or --papers) must name one that exists, by its whole path or from this folder on, without ~',
  EACCES: 'may not be read: change its permissions',
  EPERM: 'may not be read: change its permissions',
  ELOOP: 'a link that leads back to itself: remove it, or let it lead to a file',
  ENAMETOOLONG: 'the name is too long for a file: name another file or folder in PAPERS (or --papers)',
  EISDIR: 'a folder that is named like a file of papers: rename it, or name it in PAPERS',
};

/** Why the file system refused, for a person. */
export function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return MESSAGES[code] ?? `cannot be read (${code}): name another file or folder in PAPERS (or --papers)`;
}

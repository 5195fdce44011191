/** Why the file system refused, for a person. */
export function unreadable(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOENT') return 'no such file or folder: PAPERS (or --papers) must name one that exists';
  if (code === 'EACCES') return 'may not be read: change its permissions';
  throw fault;
}

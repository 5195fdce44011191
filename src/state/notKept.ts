/** What was to be stored is not: the state file cannot be written just now. Answers need not fail for it. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

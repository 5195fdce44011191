/** A source that could not be read; the message is for a person and names the remedy. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

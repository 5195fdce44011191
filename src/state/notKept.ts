/** What was to be stored is not: the state cannot be written just now. Answers need not fail for it. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/** What is stored cannot be read just now, and without it nothing right can be said. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

/** Where nobody needs to know; that it is not kept is told already. */
export async function unlessNotKept(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
  }
}

/**
 * The characters that patterns read while this ran, a character read twice counted twice: work that grows with a text as
 * time does, and that no busy machine changes. What one pattern reads again where it turns back is not seen: `npm run
 * bench -- hostile` measures that.
 */
export async function charactersRead(run: () => unknown): Promise<number> {
  const { exec } = RegExp.prototype;
  let read = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const missed = this.sticky ? 1 : text.length - from;
    read += match ? match.index + match[0].length - from : missed;
    return match;
  };
  try {
    await run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return read;
}

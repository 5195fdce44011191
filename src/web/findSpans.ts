/** Where each text stands in a whole, as [start, end), after the one before; white space may differ. Undefined where it is not found. */
export function findSpans(
  whole: string,
  texts: readonly string[],
): readonly (readonly [number, number] | undefined)[] {
  let from = 0;
  return texts.map((text) => {
    const found = spaced(text).exec(whole.slice(from));
    if (!found) return undefined;
    const start = from + found.index;
    from = start + found[0].length;
    return [start, from];
  });
}

function spaced(text: string): RegExp {
  const words = text.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(words.join('\\s+'), 'u');
}

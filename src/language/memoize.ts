/** A function that remembers what it gave for the last so many texts. */
export function remember<T>(read: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

/** The same for things: what was given for the last `most` of them, and for no more than twice as many. */
export function rememberLast<K extends object, T>(read: (key: K) => T, most: number): (key: K) => T {
  let [lately, before] = [new Map<K, T>(), new Map<K, T>()];
  return (key) => {
    const known = lately.get(key);
    if (known !== undefined) return known;
    const value = before.get(key) ?? read(key);
    if (lately.size >= most) [lately, before] = [new Map(), lately];
    lately.set(key, value);
    return value;
  };
}

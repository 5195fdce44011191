/** What was used last, by key, as long as all of it together weighs no more than allowed; the last one stays in any case. */
export interface LeastUsed<Key, Value> {
  /** Counts as a use. */
  get(key: Key): Value | undefined;
  /** Drops what was not used for longest, where it is too much. */
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  readonly size: number;
}

export function leastUsed<Key, Value>(
  mostWeight: number,
  weightOf: (value: Value) => number,
): LeastUsed<Key, Value> {
  /** Those not used for longest first. */
  const values = new Map<Key, Value>();
  let weight = 0;
  const drop = (key: Key) => {
    const value = values.get(key);
    if (value === undefined) return;
    weight -= weightOf(value);
    values.delete(key);
  };
  return {
    get size() {
      return values.size;
    },
    delete: drop,
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      drop(key);
      values.set(key, value);
      weight += weightOf(value);
      for (const oldest of values.keys()) {
        if (weight <= mostWeight || oldest === key) break;
        drop(oldest);
      }
    },
  };
}

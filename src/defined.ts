type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value, to be spread into an object: an optional field is absent there, never undefined. */
export function defined<const T extends object>(fields: T): Defined<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Defined<T>; // the filter is what the type says
}

import type { z } from 'zod';

/** How far a source has been read, as a text that a store keeps; what cannot be read any more starts from the beginning. */
export function cursorOf<T extends z.ZodType>(schema: T) {
  return {
    read(cursor: string | undefined): z.infer<T> {
      const { data } = schema.safeParse(parsed(cursor));
      return data ?? schema.parse({});
    },
    write: (value: z.infer<T>): string => JSON.stringify(value),
  };
}

function parsed(text = '{}'): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

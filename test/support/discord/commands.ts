import { type Command, defineCommand } from '../../../src/command.ts';
import type { Reply } from '../../../src/reply.ts';

/** A reply of one line. */
export function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}

/** A command that repeats its text. */
export const echo: Command = defineCommand({
  name: 'echo',
  description: 'Repeats a text.',
  options: {
    text: { kind: 'text', description: 'What to repeat.', required: true, maxLength: 100, completes: true },
    private: { kind: 'flag', description: 'Only you see it.' },
  },
  isPrivate: (values) => values.private,
  async *run(call) {
    yield line(call.values.text);
  },
  complete: async (typed) => [{ label: `${typed}!`, value: typed }],
});

/** A command without options that does what the test says. */
export function acting(run: Command['run'], more: Partial<Command> = {}): Command {
  return { name: 'act', description: 'Acts.', options: {}, run, ...more };
}

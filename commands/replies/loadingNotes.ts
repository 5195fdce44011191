import { mayUse, type Place } from '../../src/command.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { problemLines } from '../../src/papers/problem.ts';
import type { Reply } from '../../src/reply.ts';

/** What was left aside, changed or missed when the papers were loaded: for who can mend it, or have it mended. */
export function loadingNotes({ notes }: Collection, place: Place): Reply {
  if (place.kind !== 'console' && !mayUse({ onlyFor: 'managers' }, place)) {
    return line('What is odd about the papers is told to the admins of a server, there.');
  }
  if (notes.length === 0) return line('All papers were loaded whole.');
  return {
    parts: [
      { kind: 'heading', text: 'Left aside, changed or missing' },
      { kind: 'list', items: problemLines(notes.map((note) => ({ ...note, file: nameOf(note.file) }))) },
      { kind: 'note', text: 'In full, on the bot’s own machine: npm run --silent papers' },
    ],
  };
}

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}

/** Without its folders: where the papers lie is nobody's business. */
function nameOf(file: string): string {
  return file.split(/[/\\]/u).at(-1) ?? file;
}

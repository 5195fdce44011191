import { escapePattern } from '../language/escapePattern.ts';
import { detectLanguage } from '../language/languages.ts';
import { wordGroups } from '../language/wordGroups.ts';

/**
 * A chat's English with its short forms written out: `idk what owls r tbh`. In capitals a short form is an abbreviation of
 * the papers (`ABT`), and in another language it is another word (French `dont`).
 */
export function spellOut(text: string): string {
  shortForms ??= readShortForms();
  const { pattern, meanings } = shortForms;
  if (text.search(pattern) < 0 || (detectLanguage(text) ?? 'english') !== 'english') return text;
  return text.replace(pattern, (short) => {
    const meaning = meanings.get(short.toLowerCase()) ?? short;
    return /^\p{Lu}/u.test(short) ? meaning.replace(/^./u, (first) => first.toUpperCase()) : meaning;
  });
}

let shortForms: ReturnType<typeof readShortForms> | undefined;

/** The forms of `lexicon/en/chat.list`, which may begin with a capital, and what each means. */
function readShortForms() {
  const meanings = new Map(
    wordGroups('chat', ',').flatMap(([meaning = '', ...forms]) =>
      forms.map((form): readonly [string, string] => [form, meaning]),
    ),
  );
  const forms = [...meanings.keys()].map(
    (form) => `[${form.charAt(0)}${form.charAt(0).toUpperCase()}]${escapePattern(form.slice(1))}`,
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${forms.join('|')})(?![\\p{L}\\p{N}'’-])`, 'gu');
  return { pattern, meanings };
}

import { tagWords } from '../../language/tagWords.ts';
import { wordsOf } from '../../language/words.ts';

/**
 * Whether several things do something in a question: `how many people speak it`, not `how many training runs`. A verb
 * that they are the subject of has no ending `s`.
 */
export function isClause(question: string): boolean {
  const words = wordsOf(question);
  const tags = tagWords(
    words.map(({ text, isMarked }, index) => ({
      lower: text,
      isNumber: /^\p{N}/u.test(text),
      isName: isMarked && index > 0,
      marks: '',
    })),
  );
  return tags.some((tag, index) => tag === 'finite' && !words[index]?.text.endsWith('s'));
}

import { lexicon } from '../../language/lexicon.ts';
import { capitalised } from '../capitalised.ts';

/** `Measurements of the drag were made at dawn` as `The drag was measured at dawn`. */
export function asDeed(sentence: string): string | undefined {
  const found = lexicon('deed-as-thing').pattern.exec(sentence);
  const { noun, thing } = found?.groups ?? {};
  if (!found || noun === undefined || thing === undefined) return undefined;
  const stem = noun.toLowerCase().replace(/ment$|ion$|is$/u, '');
  const done = stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
  return capitalised(`${thing} was ${done}${sentence.slice(found[0].length)}`);
}

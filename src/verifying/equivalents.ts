// A sentence told in another order, with nothing else changed.

/** `Of the 40 respondents, only 16 were aware`, by its parts. */
const OF_GROUP =
  /^Of (?:the |these |all |those )?([\d][\d,. ]*\d|\d+|\p{L}+) ((?:[\p{L}\p{N}’'-]+ ){0,5}?[\p{L}\p{N}’'-]+)(?: \([^()]*\))?, ((?:only |about |nearly |almost |at least |some )?)(\d[\d,.]*|\p{L}+)(?= )/u;

/** The other ways in which a sentence can be told with its own words: `Only 16 of the 40 respondents were aware`. */
export function equivalentsOf(sentence: string): readonly string[] {
  const found = OF_GROUP.exec(sentence);
  if (!found) return [];
  const [whole, all, group, bound = '', part] = found;
  const told = `${bound}${part} of the ${all} ${group}${sentence.slice(whole.length)}`;
  return [told.charAt(0).toUpperCase() + told.slice(1)];
}

/** The tags of rich text (of CSL, and of what reads LaTeX) and of JATS, as Crossref gives abstracts; no < of a formula. */
const TAG =
  /<\/?(?:jats:[a-z-]+|i|b|em|strong|u|sc|sub|sup|p|br|code|ul|li|blockquote|span|a)(?:\s[^<>]*)?\/?>/giu;
/** Their places part words; those of all others stand within one. */
const BLOCK = /^<\/?(?:jats:(?:p|sec|title|list|list-item)|p|br|ul|li|blockquote)\b/iu;
const OWN_TITLE = /<jats:title>\s*(?:abstract|summary)\s*<\/jats:title>/giu;
const SECTION_TITLE = /\s*:?\s*<\/jats:title>/giu;

/** The text of a field alone; what is no text is left to be refused. */
export function withoutMarkup(field: unknown): unknown {
  if (typeof field !== 'string' || !field.includes('<')) return field;
  const text = field
    .replace(OWN_TITLE, '')
    .replace(SECTION_TITLE, ': </jats:title>')
    .replace(TAG, (tag) => (BLOCK.test(tag) ? ' ' : ''));
  return text === field ? field : text.replace(/\s+/gu, ' ').trim();
}

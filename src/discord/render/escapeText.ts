// Text of papers, models and members, made inert for Discord: it shows as it is and does nothing.

/** Breaks up what Discord's server reads as a mention, whatever stands around it. */
const GAP = '\u200b';

/** Plain text as Discord markdown that draws exactly that text: no style, link, mention, heading, list, quote or emoji. */
export function escapeText(plain: string): string {
  return plain
    .replaceAll(/[\\*_~`|<[\]]/gu, '\\$&')
    .replaceAll(/:(?=\S)/gu, '\\:')
    .replaceAll(/^(\s*)([-+#>])/gmu, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gmu, '$1\\$2')
    .replaceAll(/<(?=[@#/:\\]|t\\?:|id\\?:|a\\?:)/gu, `<${GAP}`)
    .replaceAll(/@(?=everyone|here)/giu, `@${GAP}`);
}

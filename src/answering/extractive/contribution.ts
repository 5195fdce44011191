const SPEAKER =
  /\b(?:we|this (?:paper|work|chapter|report|article|study|survey|book)|our (?:approach|method|model|models|results?|findings|work|experiments|contribution|system|framework|analysis|stud(?:y|ies))|the (?:paper|chapter|authors?))\b/iu;
const INTRODUCES =
  /\b(?:introduc|propos|present|develop|releas|describ|explor|investigat|stud(?:y|ies)|examin)\p{L}*/iu;
const FINDS = /\b(?:show|find|found|demonstrat|provid|report|argu|verif|prov|conclud)\p{L}*/iu;

/** How much a sentence speaks as a paper of what it does: 1 where it introduces, less where it finds, 0 elsewhere. */
export function contributionStrength(sentence: string): number {
  if (!SPEAKER.test(sentence)) return 0;
  if (INTRODUCES.test(sentence)) return 1;
  return FINDS.test(sentence) ? 0.7 : 0;
}

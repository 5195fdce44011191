/**
 * Words of opposite direction, beyond WordNet's antonyms. Any word of the first list reverses any of the second:
 * a rise told as a fall, a help told as a harm.
 */
export const UPWARD = words(`
increase increased rise raise elevate elevated augment grow growth gain expand upregulate boost higher high more
greater larger large amplify accumulate accelerate heighten improve improvement enhance enhancement better best
benefit beneficial strengthen stronger strong promote activate induce stimulate enable facilitate allow permit
encourage support foster advance extend prolong upregulation activation elevation escalate surge widen help
superior exceed outperform surpass longer faster up overexpression restore protect maximize positive positively
success successful succeed most
`);
export const DOWNWARD = words(`
decrease decreased reduce reduction lower low less fewer smaller small decline drop fall lessen diminish attenuate
shrink loss lose downregulate weaken weaker weak worsen worse worst degrade degradation impair impairment
deteriorate deterioration harm harmful hurt undermine inhibit inhibition suppress suppression block prevent
hinder repress impede discourage downregulation inactivate inactivation deplete slow delay shorten abolish
inferior underperform shorter slower down underexpression knockdown deficiency minimize mitigate negative
negatively failure fail unsuccessful least hamper
`);

/** Pairs that reverse each other alone. */
export const OPPOSITE_PAIRS: readonly (readonly [string, string])[] = words(`
before:after earlier:later early:late presence:absence present:absent include:exclude accept:reject gain:loss
sensitive:resistant sensitivity:resistance susceptible:resistant same:different similar:different simple:complex
rare:common rarely:often seldom:often never:always strong:weak long:short fast:slow robust:brittle stable:unstable
desirable:undesirable significant:insignificant first:last above:below inside:outside internal:external
easy:difficult easy:hard cheap:expensive inexpensive:expensive dependent:independent supervised:unsupervised
known:unknown limited:unlimited upper:lower acute:chronic benign:malignant homozygous:heterozygous male:female men:women
man:woman boys:girls active:inactive efficient:inefficient effective:ineffective essential:dispensable
necessary:unnecessary required:dispensable natural:artificial likely:unlikely able:unable safe:unsafe safe:dangerous
agree:disagree merge:separate open:closed public:private encourage:deter urge:discourage avoid:encourage
avoid:promote address:ignore neglect:consider overfit:underfit overfitting:underfitting over:under many:few
tolerate:reject survive:die survival:death recruit:exclude dispensable:crucial dispensable:required
healthy:diseased linear:nonlinear direct:indirect directly:indirectly together:separately alone:combined
old:young older:younger new:old local:global minimum:maximum minimal:maximal pre:post intra:inter
upstream:downstream synthesis:degradation anterior:posterior gained:lost unaffected:affected
`).map((pair) => {
  const [one = '', other = ''] = pair.split(':');
  return [one, other];
});

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}

import { stem } from '../reading/stem.ts';

/**
 * Words that stand for one another when people ask about research in their own words. General to scientific English:
 * a word belongs here when it would help with most collections.
 */
const GROUPS = `
release released publish share open available public publicly download access downloadable free weights checkpoints community obtain
code implementation source repository github software script scripts reproduce
outperform beat better surpass exceed improve win best superior improvement improvements
match equal comparable competitive par rival competitor alternatives baseline baselines competing compete compare
worse fail fails failure underperform struggle brittle fragile unreliable limited
train trained learn learned fit fitted teach taught tune tuned tuning finetune finetuning training
distill distillation teacher student imitate imitating
predict prediction guess forecast anticipate predicting
next following subsequent
cheap efficient inexpensive affordable economical lightweight small efficiently
expensive costly costs cost computationally
drawback drawbacks limitation limitations downside downsides weakness weaknesses shortcoming shortcomings disadvantage problem problems issue issues flaw flaws wrong
difficulty hard difficult tricky challenging challenge complex struggle trouble
human humans people person persons folks someone speaker speakers
expert experts specialist specialists professional professionals
author authors researcher researchers writer writers creator creators maker makers team
reader readers audience targets target seeking intended
model models network networks net nets system systems ai chatbot chatbots llm llms bot
agent agents bot bots robot robots
picture pictures image images photo photos visual vision
film films movie movies video videos footage clip clips
sound audio speech voice spoken
language languages tongue tongues linguistic speech talk talking communicate communication
phone phones mobile smartphone device devices edge laptop
task tasks job jobs assignment problem
dataset datasets corpus corpora benchmark benchmarks data
exam test benchmark evaluation evaluate evaluated assess assessed examine examined tested check
experiment experiments empirical empirically trial trials study studies
automatic automatically automated automate machine automating
manual manually hand handmade handcrafted crafted designed
invent invented generate generated generating create created creating construct constructed design devise build built
change changes changed modification modifications modify tweak tweaks tweaked alter altered alteration
explain explains explanation why because reason reasons cause causes understanding understand
investigate explore examine study analyse analyze
origin origins birth emergence evolution born start beginning emerge arise
goal goals objective objectives aim aims purpose loss losses
extra auxiliary helper side additional supplementary secondary
math maths mathematical mathematically analytical analytically formal formally formalize theory theoretical theoretically prove proof
general generalize generalizes generalization transfer
robust robustness reliable reliably accurate stable withstand
shift shifts drift change mismatch
weight weights weighting reweighting reweight
size sizes big large scale scales
context window length long
remember recall retrieve retrieval find finding
careful carefully responsible responsibly responsibility safe safety ethical deploy deploying 
warn warning caution cautious urge beware
result results finding findings conclusion conclusions outcome outcomes
first original initial introduce introduced
method methods approach approaches technique techniques algorithm algorithms procedure scheme schemes trick way
suggest suggests propose proposes proposed introduce introduces present presents
increase increases increased rise raise elevated higher greater more
decrease decreases decreased reduce reduces reduced lower less fewer decline mitigate mitigating
prevent prevents prevention avoid avoids stop protect countering
drug drugs medication medicine treatment therapy therapeutic agent
patient patients participant participants subject subjects cohort
disease diseases disorder disorders illness condition syndrome
cancer cancers tumor tumors tumour tumours carcinoma malignancy oncogenic
heart cardiac cardiovascular coronary myocardial
kidney kidneys renal nephropathy
liver hepatic hepatocyte
lung lungs pulmonary respiratory
brain cerebral neural neuronal
blood serum plasma vascular
child children pediatric paediatric kid kids infant infants
mouse mice murine rodent rodents
death deaths mortality die died fatal survival
doctor doctors physician physicians clinician clinicians
infection infections infected infectious virus viral pathogen
gene genes genetic genomic genome
protein proteins proteomic
cell cells cellular
obese obesity overweight bmi
`;

const groupsOf = new Map<string, Set<number>>();
for (const [number, line] of GROUPS.trim().split('\n').entries()) {
  for (const word of line.split(' ')) {
    const key = stem(word);
    groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(number));
  }
}

/** Whether two stems stand in one group. */
export function areSynonyms(left: string, right: string): boolean {
  const [a, b] = [groupsOf.get(left), groupsOf.get(right)];
  return a !== undefined && b !== undefined && [...a].some((group) => b.has(group));
}

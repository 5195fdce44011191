import { stem } from './stem.ts';

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
overfit overfitting memorize memorise memorizing memorization
hyperparameter hyperparameters knob knobs setting settings configuration
regularization regularizer regularize penalty penalties penalize constraint constraints
curriculum curricula ordering order ordered sort sorted sorting schedule progressively gradually gradual easy easier
adversary adversaries adversarial opponent worst
multimodal modalities modality cross-modal image images audio video
reward rewards score scores feedback preference preferences
token tokens word words
next-word autocomplete
reinforcement trial-and-error
exploit exploiting exploitation game gaming hack hacking cheat cheating abuse
pretrained pretraining base raw
shot shots few-shot zero-shot
subpopulation subpopulations subgroup subgroups minority group groups
compositional compositionality combine combining structured structure
agents player players sender receiver listener
protocol code convention
natural realistic humanlike lifelike authentic
diverse diversity varied variety different
brittle fragile unstable inconsistent
suboptimal suboptimally bad badly poor poorly wrongly
summarize summarizes summary overview survey review
introduce introduction introductory beginner beginners primer start
taxonomy classification categories scheme typology
practitioners engineers developers users
data-starved scarce scarcity barely little few limited lack shortage
tedious laborious boring painstaking painstakingly manual
essential crucial critical vital important key necessary
mitigate mitigating mitigates alleviate reduce lessen curb
leverage leverages leveraging use uses using exploit
comparable similar equal par
novel new original
replicate replicates replicating reproduce reproducing reproduction rerun
controlled environment laboratory simulated
simulate simulated simulation simulations simulating imitate imitating emulate emulating mimic mimicking
surprising surprisingly unexpected unexpectedly astonishing
capability capabilities ability abilities skill skills able
translate translation translating translator
memory memory-constrained ram
efficient efficiently quick quickly fast speed faster
interleaving interleave alternating alternate mixing mix
frontier cutting-edge state-of-the-art newest advanced leading latest
demonstration demonstrations example examples sample samples
instead rather replace replaces replaced replacing substitute
contribute contributes contribution contributions
accuracy accurate precise precision correct correctly
dose dosage dosing
increase growth gain
screening detection detect detecting diagnosis diagnose
vaccine vaccination vaccinate vaccinated immunization immunize
pregnancy pregnant maternal mothers
elderly older aged ageing aging
smoking smokers smoke tobacco cigarettes
overdose toxicity toxic poisoning poisonous harmful
breathing breath respiration
sugar glucose glycemic
fat lipid lipids adipose
nerve nerves neuron neurons
bacteria bacterial microbes microbial microbiome microbiota
stem-cell progenitor
flow stream current
wing airfoil aerofoil
heat thermal temperature
star stars stellar
galaxy galaxies galactic
climate warming emissions
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

import { type Origin, type Perturbation, readTable, replaceFrom, replaceOne } from './perturbation.ts';

/** Acronyms, names with digits, and capitals where no sentence begins. */
const NAME =
  /(?<=[\p{Ll},] \(?)(?:\p{Lu}[\p{L}\p{N}]*(?:-\p{N}+\p{L}?)?|\p{L}*\p{Lu}\p{L}*\d+)(?![\p{L}\p{N}-])/gu;

const COMMON = readTable(
  `
mice:rats, rats:rabbits, women:men, breast:prostate, lung:liver, cancer:diabetes, diabetes:asthma, children:adults, human:bovine,
yeast:algae, glucose:cholesterol, insulin:cortisol, heart:kidney, brain:spleen, stroke:malaria, aspirin:ibuprofen,
tuberculosis:influenza, macrophages:platelets, neurons:hepatocytes, image:speech, video:audio, text:radar, Transformer:perceptron,
linguists:chemists, language:chess, language:music, estrogen:dopamine, zebrafish:ferrets, obesity:anaemia, hypertension:epilepsy,
calcium:zinc, muscle:cartilage, bone:skin, malaria:cholera, pregnancy:puberty, monocytes:erythrocytes, fibroblasts:astrocytes,
metformin:warfarin, statins:opioids, colon:bladder, leukemia:melanoma, mitochondria:ribosomes, blood:saliva, Africa:Europe,
schizophrenia:autism, smoking:drinking, alcohol:caffeine, DNA:ATP, lymphocytes:keratinocytes, sepsis:gout, infants:teenagers
`,
  { both: true },
);

function namesOf(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => sentence.match(NAME) ?? []);
}

const unseenName: Perturbation = (origin) =>
  replaceOne(origin, NAME, () => {
    const own = `${origin.abstract.title} ${origin.abstract.sentences.join(' ')}`.toLowerCase();
    return origin.random.pick(
      namesOf(origin.other.sentences).filter((name) => !own.includes(name.toLowerCase())),
    );
  });

const replaceCommon = replaceFrom(COMMON);
const unseenCommon: Perturbation = (origin) => {
  const edited = replaceCommon(origin);
  return edited && isUnseen(edited, origin) ? edited : undefined;
};

/** Every word of the edited sentence that the abstract lacks came in with the edit. */
function isUnseen(edited: string, { abstract }: Origin): boolean {
  const own = new Set(words(`${abstract.title} ${abstract.sentences.join(' ')}`));
  return words(edited).some((word) => !own.has(word));
}

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** `GPT-4` to `GPT-7`, `IL-6` to `IL-9`, `Gemma 2` to `Gemma 4`. */
const otherVersion: Perturbation = (origin) =>
  replaceOne(origin, /(?<=\p{Lu}\p{L}*[- ]?)\d(?:\.\d)?(?![\p{L}\d.%])/gu, ([found]) => {
    const other = found.replace(/\d$/u, (digit) => String((Number(digit) + 3) % 10 || 5));
    const all = `${origin.abstract.title} ${origin.abstract.sentences.join(' ')}`;
    return all.includes(other) ? undefined : other;
  });

const seenName: Perturbation = (origin) =>
  replaceOne(origin, NAME, ([found]) =>
    origin.random.pick(
      namesOf(origin.abstract.sentences).filter((name) => !name.includes(found) && !found.includes(name)),
    ),
  );

export const UNSEEN_ENTITIES: Readonly<Record<string, Perturbation>> = {
  name: unseenName,
  'common noun': unseenCommon,
  version: otherVersion,
};
export const SEEN_ENTITIES: Readonly<Record<string, Perturbation>> = { name: seenName };

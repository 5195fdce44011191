import type { Reading } from '../../understanding/readWith.ts';
import type { Candidate } from '../extractive/scoreSentences.ts';

/** What papers give away beside their text, and by which words they speak of it. */
const RESOURCES: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/\b(?:source )?code\b|\bimplementation\b/iu, /\bcode\b|\bimplementations?\b|\bsoftware\b|\bgithub\b/iu],
  [
    /\bdata(?:sets?)?\b/iu,
    /\bdata(?:sets?)?\b|\bcorp(?:us|ora)\b|\b(?:recording|image|video|annotation|measurement|question|sample|record|benchmark|demonstration|transcript)s?\b/iu,
  ],
  [/\b(?:weights|checkpoints?)\b/iu, /\bweights\b|\bcheckpoints?\b|\bmodels?\b/iu],
];
const ASKED_FOR =
  /\b(?:public(?:ly)?|available|released?|open|free|online|download)\b|^\W*(?:(?:and|so|but)\W+)?(?:is|are) there\b|\bwhere (?:is|are|can|could|do)\b/iu;
const GIVEN =
  /\bavailab\w+|\breleas\w+|\bpublic\w*|\bopen\b|\bfree(?:ly)?\b|\bdownload\w*|\bshar(?:e|ed|ing)\b|\bprovid\w+|\bfound (?:at|on|in)\b|\baccess\w*|https?:/iu;

/** `Is the code public?`: no sentence of the paper says that it gives away what is asked for. */
export function resourceIsMissing({ question }: Reading, { text }: Candidate): boolean {
  if (!ASKED_FOR.test(question.text)) return false;
  const told = RESOURCES.find(([asked]) => asked.test(question.text))?.[1];
  return told !== undefined && !text.sentences.some((each) => told.test(each.text) && GIVEN.test(each.text));
}

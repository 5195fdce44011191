// npm run bench -- PART: measures and prints; a benchmark, never a test.
import { benchAnswer } from './benchAnswer.ts';
import { benchAutocomplete } from './benchAutocomplete.ts';
import { benchCollections } from './benchCollections.ts';
import { benchEdits } from './benchEdits.ts';
import { benchHostile } from './benchHostile.ts';
import { benchQuestions } from './benchQuestions.ts';
import { benchStart } from './benchStart.ts';
import { benchState } from './benchState.ts';
import { benchVerifier } from './benchVerifier.ts';
import { benchSearch } from './search/benchSearch.ts';
import { measureEngines } from './search/measureEngines.ts';
import { measureLongQueries } from './search/measureLongQueries.ts';
import { measureLookUp } from './search/measureLookUp.ts';
import { tuneSearch } from './search/tuneSearch.ts';
import { tuneSettings } from './search/tuneSettings.ts';

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  answer: benchAnswer,
  autocomplete: benchAutocomplete,
  collections: benchCollections,
  edits: benchEdits,
  hostile: benchHostile,
  questions: benchQuestions,
  start: benchStart,
  state: benchState,
  verifier: benchVerifier,
  search: benchSearch,
  tune: tuneSearch,
  settings: tuneSettings,
  engines: measureEngines,
  lookup: measureLookUp,
  'long-queries': measureLongQueries,
};

const part = PARTS[process.argv[2] ?? ''];
if (part) await part();
else {
  console.error(`Name a part: npm run bench -- ${Object.keys(PARTS).join(' | ')}`);
  process.exitCode = 2;
}

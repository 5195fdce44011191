import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/verifying/compareTexts.ts';
import { EDIT_TYPES, EXCHANGE_TYPES } from '../../../src/verifying/edits/editTypes.ts';
import { readClaim } from '../../../src/verifying/readClaim.ts';

/** The names of the edits that make a statement of a sentence. */
function editsOf(statement: string, ...sentences: readonly string[]): readonly string[] {
  const [comparison] = compareTexts(readClaim({ statement, sentences }));
  return comparison
    ? [...EDIT_TYPES, ...EXCHANGE_TYPES].filter(({ isIn }) => isIn(comparison)).map(({ name }) => name)
    : [];
}

describe('what a statement leaves out', () => {
  it.each([
    ['hedge', 'Copper roofs resist hail.', 'Copper roofs may resist hail.'],
    ['hedge', 'Glaciers shrink faster in June.', 'Our data suggest that glaciers shrink faster in June.'],
    ['hedge', 'Tall tutors earn more.', 'Tall tutors appear to earn more.'],
    [
      'hedge',
      'The canal froze because the lock leaked.',
      'The canal froze, possibly because the lock leaked.',
    ],
    ['hedge', 'Young weavers showed less skill.', 'Young weavers might show less skill.'],
    ['condition', 'Storms become frequent.', 'If storms become frequent, farmers will move.'],
    ['ability', 'The lever is used to lift pianos.', 'The lever can be used to lift pianos.'],
    ['plan', 'We open the archive to every school.', 'We will open the archive to every school.'],
    [
      'plan',
      'All bridges are inspected yearly.',
      'The panel recommended that all bridges be inspected yearly.',
    ],
    ['aim', 'Night classes raise wages.', 'We investigated whether night classes raise wages.'],
    ['report', 'The levy failed in the north.', 'Critics claim that the levy failed in the north.'],
    ['others', 'Studies focused on coastal towns.', 'Previous studies focused on coastal towns.'],
    ['quantifier', 'Voters changed their mind.', 'Some voters changed their mind.'],
    ['bound', 'The beam carries 40 tonnes.', 'The beam carries up to 40 tonnes.'],
    ['slight', 'Rents rose in port towns.', 'Rents rose slightly in port towns.'],
    ['slight', 'The dam lowers the river.', 'The dam modestly lowers the river.'],
    ['once', 'The inn is a mill.', 'The inn was once a mill.'],
    ['quantified', 'Winds wreck most roofs.', 'Winds wreck most roofs that leak.'],
    ['hedge', 'Grants did not raise rents.', 'We find no evidence that grants raised rents.'],
    ['across clauses', 'Rents fell by 4% in port towns.', 'Rents fell by 4%, but prices rose in port towns.'],
    ['quantified', 'Most of the loss on farms was paid.', 'Most of the loss on abandoned farms was paid.'],
    ['limit', 'Nurses saw the screen.', 'Only nurses saw the screen.'],
    ['negation', 'The vaccine did change fertility.', 'The vaccine did not change fertility.'],
    ['condition', 'The alloy melts.', 'The alloy melts if it is heated to 900 degrees.'],
    ['condition', 'Prices fall.', 'When rents are capped, prices fall.'],
    ['condition', 'The camera is switched on.', 'If possible, the camera is switched on.'],
    ['condition', 'The signal was clear.', 'In the absence of wind, the signal was clear.'],
    ['condition', 'The proof holds.', 'The proof holds without further assumptions.'],
    ['contrast', 'The choir sang hymns.', 'The choir sang ballads rather than hymns.'],
    ['alternative', 'The newer pump was better.', 'The newer pump was similar or better.'],
    ['quantified', 'It sorts any list.', 'It sorts any short list.'],
    ['quantified', 'Relapse was seen in 12% of smokers.', 'Relapse was seen in 12% of heavy smokers.'],
    ['population', 'The compound slows ageing.', 'The compound slows ageing in mice.'],
    ['of subject', 'Trees grew fastest.', 'Trees within the fence grew fastest.'],
    ['frame', 'The gap widened.', 'Among farmers, the gap widened.'],
    ['across and', 'Team A got zinc.', 'Team A got iron and team B got zinc.'],
    ['within condition', 'Ice melts if it is salted.', 'Ice melts if it is salted in the morning.'],
    ['within condition', 'The loan is free when rates fall.', 'The loan is free when rates fall below zero.'],
    ['adjunct', 'The pill is safe.', 'The pill is safe for adults over 50.'],
    ['under negation', 'Farmers were not paid.', 'Farmers were not paid on time.'],
    ['under negation', 'The fine was not large.', 'The fine was not always large.'],
    ['compared', 'The tram outperforms the bus.', 'The tram outperforms the bus on short routes.'],
    ['frame', 'Mortality fell.', 'In patients with sepsis, mortality fell.'],
    ['frame', 'Rents rose in Lyon, but wages fell.', 'Rents rose in Lyon, but among nurses, wages fell.'],
    ['of subject', 'Trees grew fastest.', 'Trees planted by hand grew fastest.'],
  ])('doubts: %s', (name, statement, sentence) => {
    expect(editsOf(statement, sentence)).toContain(name);
  });
});

describe('what a statement puts in', () => {
  it.each([
    ['universal', 'All schools closed early.', 'Schools closed early.'],
    ['sole', 'Rust is the only cause of leaks.', 'Rust is a cause of leaks.'],
    ['lead', 'The loom gave the best cloth.', 'The loom gave fine cloth.'],
    ['cause', 'Debt leads to divorce.', 'Debt is associated with divorce.'],
    ['denial', 'The dam did not hold.', 'The dam held.'],
    ['grade', 'It is the quickest route.', 'It is a quick route.'],
    ['compare', 'The bus is worse than the tram.', 'The bus stops beside the tram.'],
    ['content', 'The opera angered wealthy donors.', 'The opera pleased donors.'],
    ['adjunct put in', 'Statins lower cholesterol in winter.', 'Statins lower cholesterol over a year.'],
    ['adjunct put in', 'The drones quickly map orchards.', 'The drones map orchards.'],
    ['adjunct put in', 'Barn owls eat mice beside rivers.', 'Barn owls eat 3 mice a day.'],
  ])('doubts: %s', (name, statement, sentence) => {
    expect(editsOf(statement, sentence)).toContain(name);
  });
});

describe('what a statement changes', () => {
  it.each([
    ['infinitive', 'The tax reduces traffic.', 'The tax was designed to reduce traffic.'],
    ['purpose', 'The net catches eels.', 'We built a net for catching eels.'],
    ['swapped', 'Wool outlasts linen.', 'Linen outlasts wool.'],
    ['swapped', 'It turns heat into light.', 'It turns light into heat.'],
    ['opposite', 'Rents fell in the north.', 'Rents rose in the north.'],
    ['opposite near', 'Rents did not fall in the north.', 'Rents rose in the north.'],
    ['turned', 'They go from Lyon to Nice.', 'They go from Nice to Lyon.'],
    ['thing', 'Herons carry the parasite.', 'Gulls carry the parasite.'],
    ['thing', 'The noise was measured by two probes.', 'The lift and the drag were measured by two probes.'],
    ['thing', 'The firm hired French cooks.', 'The firm hired Greek cooks.'],
    ['thing', 'Daily walks lift the mood.', 'Weekly walks lift the mood.'],
    ['thing', 'The lead remained after the break.', 'The lead vanished after the break.'],
    ['unit', 'Slopes lose 3 t per month.', 'Slopes lose 3 t per year.'],
    [
      'moved',
      'The pupils were taught online.',
      'Online reading helped, and the pupils were taught on paper.',
    ],
    ['object', 'The kit works for cameras.', 'The kit works for our setup; we release a set of cameras.'],
    ['object', 'The rule limits the fee.', 'The rule limits the loan, neglecting the fee.'],
    ['subject', 'The gene leads to blindness.', 'Loss of the gene leads to blindness.'],
    ['subject', 'Linen is outlasted by wool.', 'Linen outlasts wool.'],
    [
      'from elsewhere',
      'The leak stops the plant.',
      'Sensors help to find the leak before it stops the plant.',
    ],
  ])('doubts: %s', (name, statement, sentence) => {
    expect(editsOf(statement, sentence)).toContain(name);
  });
});

describe('what may be edited', () => {
  it.each([
    ['brackets gone', 'Rents rose by 4%.', 'Rents rose by 4% (95% CI 2 to 6).'],
    ['a which clause gone', 'The mill burns straw.', 'The mill, which stands by the river, burns straw.'],
    ['a half gone', 'Cod fell by half.', 'Cod fell by half; herring did not change.'],
    ['a half before it gone', 'Herring did not change.', 'Cod fell by half; herring did not change.'],
    ['a contrast behind gone', 'Wages rose in Lyon.', 'Wages rose in Lyon, whereas they fell in Nice.'],
    [
      'a concession in front gone',
      'The herd may recover.',
      'Although wolves could return, the herd may recover.',
    ],
    ['a frame gone', 'Clay holds more water.', 'Here we show that clay holds more water.'],
    ['a frame with will gone', 'The arch fails first.', 'We will show that the arch fails first.'],
    ['an -ing clause gone', 'The valve closes at noon.', 'The valve closes at noon, keeping the tank full.'],
    ['a partner gone', 'Floods damaged homes.', 'Floods damaged homes and roads.'],
    ['a partner before gone', 'Floods damaged roads.', 'Floods damaged homes and roads.'],
    ['another hedge', 'The herd might recover.', 'The herd may recover.'],
    ['the hedge inside kept', 'The herd may recover.', 'The counts suggest that the herd may recover.'],
    ['a passive', 'Linen is outlasted by wool.', 'Wool outlasts linen.'],
    ['a phrase moved whole', 'In spring, the lake turns green.', 'The lake turns green in spring.'],
    ['what is introduced', 'The engine burns straw.', 'We present an engine that burns straw.'],
    ['a participle made a sentence', 'The engine burns straw.', 'They describe an engine burning straw.'],
    ['we named', 'The authors tested 40 looms.', 'We tested 40 looms.'],
    ['a modifier gone', 'It is used in hospitals.', 'It is used in large rural hospitals.'],
    ['one word for another', 'The ferry moves freight at night.', 'The ferry carries freight at night.'],
    ['an -ing before a noun', 'The pumps save water.', 'The resulting pumps save water.'],
    ['an or under not', 'The method needs no labels.', 'The method needs no labels or prior knowledge.'],
    ['an or under can', 'The net can be trained on maps.', 'The net can be trained on maps or on videos.'],
    [
      'an or that tells many apart',
      'Patients with asthma left early.',
      'Patients with asthma or gout left early.',
    ],
    [
      'verbs that go with their and',
      'The wing is light and stalls late.',
      'The wing is light and has a thick root and stalls late.',
    ],
    ['modifiers that go together', 'A trial began.', 'A long and costly trial began.'],
    [
      'a clause between commas',
      'Growth slowed after 2008.',
      'Growth, which many had expected to last, slowed after 2008.',
    ],
    ['a contrast in front', 'The parser reads verse.', 'Unlike previous parsers, the parser reads verse.'],
    ['an adverb moved', 'The second choir similarly improved.', 'Similarly, the second choir improved.'],
    ['an active for a passive', 'Heat damages the enzyme.', 'The enzyme is damaged by heat.'],
    ['what we did it with', 'A filter cuts the noise.', 'We cut the noise through a filter.'],
    [
      'a part made the subject',
      'The old choir was funded by the city.',
      'Funded by the city, the old choir sang hymns.',
    ],
    ['an object of let', 'The tool lets users edit proofs.', 'The tool allows users to edit proofs.'],
    ['a partner within a condition', 'It rusts if kept in salt.', 'It rusts if kept in salt and in acid.'],
    ['Of k, n', 'The fault was found in 12 of 300 kilns.', 'Of 300 kilns, 12 had the fault, it was found.'],
    ['a verb behind what is denied', 'The parser runs fast.', 'The parser needs no treebank and runs fast.'],
    ['a word that joins clauses', 'The gate opens whenever it rains.', 'The gate opens when it rains.'],
    ['the most of a degree', 'Our loom wins.', 'Our most-capable loom wins.'],
    ['not only', 'It raises not only speed but also range.', 'It raises speed but also range.'],
  ])('passes: %s', (_what, statement, sentence) => {
    expect(editsOf(statement, sentence)).toEqual([]);
  });
});

describe('EDIT_TYPES', () => {
  it('names no two types alike', () => {
    const names = EDIT_TYPES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

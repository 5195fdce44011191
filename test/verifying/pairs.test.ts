// What a person would call true or false of a sentence, from many fields: the rules alone, no title, no question.
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';
import { pairsIn } from '../support/pairs.ts';

const TRUE: Readonly<Record<string, string>> = {
  'adjunct behind a verb of procedure gone': `
    Blood was drawn from 210 donors. <- Blood was drawn from 210 donors at three clinics in the morning.
    The samples were frozen. <- The samples were frozen in liquid nitrogen within an hour.
    We interviewed 64 farmers. <- We interviewed 64 farmers by telephone between March and June.
    Soil was collected from 18 vineyards. <- Soil was collected from 18 vineyards along the river.
    The corpus contains 12,000 letters. <- The corpus contains 12,000 letters, which were scanned at two archives.
    The bridge was loaded to 40 tonnes. <- In a last step, the bridge was loaded to 40 tonnes.`,
  'clause gone': `
    The vaccine lowered the fever. <- The vaccine lowered the fever, which lasted for two days in most children.
    Rents rose by 9%. <- Rents rose by 9%, while wages stayed where they were.
    The parser reads 40 languages. <- The parser, which was built by volunteers, reads 40 languages.
    Copper kills the mould. <- Copper kills the mould, although it also harms the roots.
    Larvae feed on pollen. <- Larvae feed on pollen; adults drink nectar.
    The code runs on one core. <- The code runs on one core, so that it fits a telephone.
    Dialysis shortened the stay. <- We also show that dialysis shortened the stay.
    Sleep loss slows reaction. <- Our experiments demonstrate that sleep loss slows reaction.`,
  'participle or apposition made a sentence': `
    Turbine T4 is a two-stage machine. <- Turbine T4, a two-stage machine, reached its load in a minute.
    The drug was approved in 1998. <- The drug, approved in 1998, is taken by a million people.
    The filter removes lead. <- We present a filter, which removes lead from tap water.
    The survey was led by nurses. <- The survey, led by nurses, reached 900 homes.`,
  'subject named': `
    The paper compares two pumps. <- We compare two pumps.
    The authors trained three models. <- We trained three models.
    The study followed 88 miners for ten years. <- We followed 88 miners for ten years.`,
  'tense or number': `
    Wasps pollinate figs. <- The wasp pollinates figs.
    The drill reached bedrock. <- The drill reaches bedrock.
    Teachers leave rural schools. <- Teachers left rural schools.`,
  'brackets, numbers in brackets': `
    Mortality fell by 12%. <- Mortality fell by 12% (95% CI 8 to 16).
    Beetles were rarer in mown fields. <- Beetles were rarer in mown fields (p < 0.01).
    The mean age was 41 years. <- The mean age was 41 years (SD 6.2).`,
  'partners of a list go': `
    The alloy is light. <- The alloy is light and strong.
    The trial tested aspirin. <- The trial tested aspirin and ibuprofen.
    The course teaches reading. <- The course teaches reading, writing and sums.
    Bees avoid the road and the quarry. <- Bees avoid the road, the quarry and the airfield.`,
  'modifiers go': `
    The pump saves energy. <- The new electric pump saves much energy.
    The team built a robot. <- The team built a small six-legged robot.`,
  'passive and active': `
    Two thirds of the eggs were eaten by crows. <- Crows ate two thirds of the eggs.
    Crows ate two thirds of the eggs. <- Two thirds of the eggs were eaten by crows.
    The network was trained on 5 million images. <- We trained the network on 5 million images.
    Heat damages the enzyme. <- The enzyme is damaged by heat.`,
  'phrase moved': `
    In children, the cough lasted longer. <- The cough lasted longer in children.
    The cough lasted longer in children. <- In children, the cough lasted longer.
    Since 1990, glaciers have lost a fifth of their ice. <- Glaciers have lost a fifth of their ice since 1990.
    At night, traffic noise exceeds the limit. <- Traffic noise exceeds the limit at night.`,
  'light rewording': `
    The pills relieve pain. <- The pills ease pain.
    The tax cut emissions. <- The tax reduced emissions.
    Pupils who slept more scored better. <- Pupils who slept more achieved better scores.
    The sensor gives exact readings. <- The sensor provides precise readings.
    Roughly 300 wolves live there. <- About 300 wolves live there.
    Migrants send home money. <- Migrants send money home.
    The lake's depth is 40 m. <- The depth of the lake is 40 m.
    Snow depth predicts the flood. <- The flood is predicted by snow depth.
    A third of the nurses had slept badly. <- One third of the nurses had slept badly.
    Smokers had a higher risk of stroke. <- The risk of stroke was higher in smokers.
    Stroke was more common in smokers. <- Stroke was more frequent in smokers.
    Of the 60 wells, 14 ran dry. <- 14 of the 60 wells ran dry.`,
};

const FALSE: Readonly<Record<string, string>> = {
  'hedge, report, aim, plan': `
    Kelp shelters young cod. <- Kelp may shelter young cod.
    Zinc shortens colds. <- Zinc is thought to shorten colds.
    The levy cut traffic. <- The levy was meant to cut traffic.
    Coffee prevents gout. <- We ask whether coffee prevents gout.
    Chess raises marks. <- Teachers reported that chess raises marks.
    The code is public. <- The code will be public.
    The bridge is safe. <- The bridge is claimed to be safe.
    Herring spawn later. <- Herring seem to spawn later.
    Pupils need more sleep. <- It has been suggested that pupils need more sleep.
    The alloy resists rust. <- The alloy was designed to resist rust.`,
  'quantifier, bound, only': `
    Nurses quit within a year. <- Some nurses quit within a year.
    Farmers own a well. <- Most farmers own a well.
    The lamp lasts 900 hours. <- The lamp lasts up to 900 hours.
    The test finds cracks. <- The test finds only cracks.
    Voters trust the count. <- Half of the voters trust the count.
    The pump runs on sun. <- The pump usually runs on sun.`,
  'negation and its scope': `
    The drug helped. <- The drug did not help.
    The drug did not help. <- The drug helped.
    The dam failed. <- The dam never failed.
    Clerks agreed. <- No clerk agreed.
    The levy was not paid. <- The levy was not paid in cash.
    All trains were late. <- Not all trains were late.`,
  condition: `
    The glue holds. <- The glue holds if it is dry.
    Prices fall. <- Prices fall unless demand grows.
    Seeds sprout. <- Seeds sprout when they are soaked.
    The proof is short. <- Assuming the axiom, the proof is short.
    The model converges. <- Under mild noise, the model converges.`,
  'population and restriction': `
    The diet lowers weight. <- The diet lowers weight in rats.
    Trams beat buses. <- Trams beat buses on steep routes.
    Women recover faster. <- Among runners, women recover faster.
    The pill is safe. <- The pill is safe for adults.
    Trees near the road die. <- Trees near the road without shade die.
    Scores rose. <- In schools with a library, scores rose.`,
  'put in': `
    Zinc clearly prevents colds in winter. <- Zinc prevents colds.
    All herons carry the worm. <- Herons carry the worm.
    The only cure is rest. <- A cure is rest.
    The best filter uses sand. <- The filter uses sand.
    Smoking causes back pain. <- Smoking is associated with back pain.
    The first dam was of clay. <- The dam was of clay.
    Rents rose sharply because taxes fell. <- Rents rose sharply and taxes fell.`,
  'roles and directions': `
    Gulls chase crows. <- Crows chase gulls.
    The virus kills the cell. <- The cell kills the virus.
    Rents drive wages. <- Wages drive rents.
    Method A outperforms method B. <- Method B outperforms method A.
    The lake feeds the river. <- The river feeds the lake.
    Poverty leads to illness. <- Illness leads to poverty.
    Zinc turns into brass. <- Brass turns into zinc.
    Rents fell in Lyon. <- Rents rose in Lyon.
    Children outnumber adults. <- Adults outnumber children.`,
  'lists and numbers': `
    Cod weigh 3 kg and eels 5 kg. <- Cod weigh 5 kg and eels 3 kg.
    Iron rose in men and zinc in women. <- Zinc rose in men and iron in women.
    The north lost 4% and the south 9%. <- The north lost 9% and the south 4%.
    Of 80 wells, 60 were dry. <- Of 60 wells, 80 were dry.
    The trial took 12 weeks. <- The trial took 12 months.
    12 of 40 pupils failed. <- 40 of 12 pupils failed.
    Mortality was 9% with aspirin. <- Mortality was 12% with aspirin and 9% with placebo.
    The east has 9 mills. <- The west has 9 mills.`,
  whose: `
    The team uses its own data. <- Critics say that the team uses its own data.
    The loss of sleep harms memory. <- The loss of memory harms sleep.
    Earlier studies followed 90 boys. <- We followed 90 boys.
    The paper surveys 400 farms. <- Previous papers surveyed 400 farms.
    Inhibition of the gene slows growth. <- The gene slows growth.
    The gene slows growth. <- Inhibition of the gene slows growth.
    The wall of the old mill was painted. <- The door of the old mill was painted.`,
  comparison: `
    Cod grow faster than eels. <- Eels grow faster than cod.
    The new test is better. <- The new test is similar or better.
    The tram is cheaper than the bus. <- The tram is as cheap as the bus.
    Falls were more common in winter. <- Falls were less common in winter.
    Wool is warmer than silk. <- Silk is as warm as wool.
    They sang hymns. <- They sang ballads instead of hymns.`,
};

const verdictOf = (told: string, of: string) => judgeClaim({ statement: told, sentences: [of] }).verdict;

describe.each(Object.entries(TRUE))('a true statement passes: %s', (_kind, text) => {
  it.each(pairsIn(text))('$told', ({ told, of }) => {
    expect(verdictOf(told, of)).toBe('pass');
  });
});

describe.each(Object.entries(FALSE))('a false statement does not pass: %s', (_kind, text) => {
  it.each(pairsIn(text))('$told', ({ told, of }) => {
    expect(verdictOf(told, of)).not.toBe('pass');
  });
});

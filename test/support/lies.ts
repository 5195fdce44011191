/** A false statement and the sentence that it cites. */
export interface Lie {
  readonly told: string;
  readonly of: string;
}

/** Pairs in lines: `told <- of`. */
function lies(text: string): readonly Lie[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [told = '', of = ''] = line.trim().split(' <- ');
      return { told, of };
    });
}

/** What code can know to be false. */
export const KNOWN_FALSE: Readonly<Record<string, readonly Lie[]>> = {
  'an invented quotation': lies(`
    The authors say that "no town will ever flood again". <- The new wall kept four towns dry.
    The team found "a striking rise in yield over ten years". <- Yields rose after the harvest was mended.
    It is "the most careful study of its kind to date". <- The study followed 900 nurses for six years.
    They warn that "every bridge of this age is at risk". <- Three bridges of this age were closed.
    Farmers call it "the best thing since the plough came". <- Farmers used the drill on 40 fields.`),
  'another number': lies(`
    The wall kept nine towns dry. <- The wall kept four towns dry.
    Wages rose by 12%. <- Wages rose by 2.1%.
    The survey reached 3,400 homes. <- The survey reached 340 homes.
    The glue held for 10^6 cycles. <- The glue held for 10^5 cycles.
    Between 5 and 8 pupils left. <- Between 5 and 7 pupils left.`),
  'another unit': lies(`
    The children got 40 g of iron. <- The children got 40 mg of iron.
    The cure took 12 months. <- The cure took 12 weeks.
    The beam bends by 3 cm. <- The beam bends by 3 mm.
    The motor draws 5 kW. <- The motor draws 5 W.
    The flask was kept at 80 K. <- The flask was kept at 80 C.`),
  'another name': lies(`
    The survey was run by UNICEF in rural homes. <- The survey was run by WHO in rural homes.
    BRCA2 carriers fell ill earlier. <- BRCA1 carriers fell ill earlier.
    The Danube floods each spring. <- The Loire floods each spring.
    ResNet reads the plates best. <- VGG16 reads the plates best.
    Gulls carry the parasite. <- Herons carry the parasite.`),
  'the opposite': lies(`
    The dam did not hold. <- The dam held.
    Rents fell in the north. <- Rents rose in the north.
    The vaccine changed fertility. <- The vaccine did not change fertility.
    Sleep worsens memory. <- Sleep improves memory.
    The seals lack a second eyelid. <- The seals have a second eyelid.`),
  'a word in mixed script or of no language': lies(`
    The dam did n\u043et hold the water. <- The dam did hold the water.
    The pill is nt safe in pregnancy. <- The pill is safe in pregnancy.
    Rents r\u043ese in the cities. <- Rents fell in the cities.
    The b\u0435am cracked at noon. <- The beam held at noon.
    Voters xq trust the count. <- Voters trust the count.`),
  'another name or number among other words': lies(`
    Surveys by NATO covered many poor rural homes. <- Interviews by WHO reached few homes.
    Early spring floods of the Vltava ruin low farms. <- Each year the Loire overflows.
    Roughly 40% of all night trains ran late in winter. <- Many trains were late.
    Dikes of 12 valleys broke in heavy rain. <- Dams of many valleys gave way.
    Nearly all RCfD mills burn cheap coal at night. <- Most mills use fuel.`),
  'two that changed places': lies(`
    The train goes from Lyon to Nice. <- The train goes from Nice to Lyon.
    They translate Dutch into Greek. <- They translate Greek into Dutch.
    Falls were rarer in men than in women. <- Falls were rarer in women than in men.
    Wool over linen was worn in spring. <- Linen over wool was worn in spring.
    Rain for snow was taken as a sign. <- Snow for rain was taken as a sign.`),
  'a link, a mention or an instruction': lies(`
    The dam held, see https://evil.example/dam. <- The dam held.
    The dam held, @everyone. <- The dam held.
    The dam [held](https://evil.example). <- The dam held.
    The dam held <@123456789012345678>. <- The dam held.
    The dam held, join discord.gg/dam now. <- The dam held.`),
};

/** What no sentence could support. */
export const NOTHING_SAID: Readonly<Record<string, readonly Lie[]>> = {
  'a bare yes or no': lies(`
    Yes. <- The pill had no effect on sleep.
    No. <- The dam held.
    Yes, it does. <- The pill did not help.
    No, they are not. <- Herons are rarer here.
    Yes, indeed. <- Wages fell.`),
  'nothing of the sentence': lies(`
    It is what they say. <- The kiln reached 900 degrees.
    They did so. <- The choir sang ballads.
    This is one of them. <- Cod spawn in March.
    The results show this. <- The bus stops beside the tram.
    Both of these are true. <- Wool outlasts linen.`),
};

/** What says more than its sentence by a word left out, put in or moved. */
export const DOUBTED: Readonly<Record<string, readonly Lie[]>> = {
  'a hedge dropped': lies(`
    Copper roofs resist hail. <- Copper roofs may resist hail.
    Glaciers shrink faster in June. <- Our data suggest that glaciers shrink faster in June.
    Tall tutors earn more. <- Tall tutors appear to earn more.
    The moss purifies the water. <- The moss possibly purifies the water.
    Night shifts shorten life. <- Night shifts are likely to shorten life.`),
  'a report dropped': lies(`
    The levy failed in the north. <- Critics claim that the levy failed in the north.
    Chess sharpens the mind. <- Chess is believed to sharpen the mind.
    The comet brought the water. <- It has been argued that the comet brought the water.
    Patients slept better. <- Patients reported that they slept better.
    The script is the oldest one. <- The script is regarded as the oldest one.`),
  'an aim told as a result': lies(`
    Night classes raise wages. <- We investigated whether night classes raise wages.
    The tax reduces traffic. <- The tax was designed to reduce traffic.
    The trial compared two knees. <- The trial aims to compare two knees.
    The robot sorts glass. <- The goal is for the robot to sort glass.
    Mulch saves water. <- This work asks whether mulch saves water.`),
  'a plan told as a fact': lies(`
    We open the archive to every school. <- We will open the archive to every school.
    All bridges are inspected yearly. <- The panel recommended that all bridges be inspected yearly.
    The code is public. <- The code should be public.
    The city plants 900 trees. <- The city plans to plant 900 trees.
    The clinic tests every newborn. <- The clinic must test every newborn.`),
  'a negation dropped': lies(`
    The alloy showed rust. <- The alloy showed no rust.
    Readers noticed the change. <- Readers never noticed the change.
    The filter removed lead. <- The filter failed to remove lead.
    Towns with a mayor paid more. <- Towns without a mayor paid more.
    Experts agreed on the cause. <- Few experts agreed on the cause.`),
  'a quantifier or bound dropped': lies(`
    Voters changed their mind. <- Some voters changed their mind.
    The beam carries 40 tonnes. <- The beam carries up to 40 tonnes.
    Bees return at dusk. <- Bees usually return at dusk.
    Pupils passed the test. <- Most pupils passed the test.
    The pipe lasts 60 years. <- The pipe lasts at most 60 years.`),
  'a condition dropped': lies(`
    The alloy melts. <- The alloy melts if it is heated to 900 degrees.
    Prices fall. <- When rents are capped, prices fall.
    The seed sprouts. <- The seed sprouts only when it is frozen first.
    The model learns the map. <- Provided that it sees the sun, the model learns the map.
    The arch stands. <- The arch stands unless the soil is wet.`),
  'a condition cut short': lies(`
    Ice melts if it is salted. <- Ice melts if it is salted in the morning.
    The loan is free when rates fall. <- The loan is free when rates fall below zero.
    The lock opens unless it is frozen. <- The lock opens unless it is frozen for weeks.
    Bread rises if it is kept warm. <- Bread rises if it is kept warm under a cloth.
    The bell rings when the tide turns. <- The bell rings when the tide turns at night.`),
  'a denial widened': lies(`
    Farmers were not paid. <- Farmers were not paid on time.
    The fine was not large. <- The fine was not always large.
    Sensors did not fail. <- Sensors did not fail in dry weather.
    The pill did not help. <- The pill did not help more than rest.
    Clerks never left. <- Clerks never left before noon.`),
  'where it holds left out': lies(`
    The pill is safe. <- The pill is safe for adults over 50.
    The tram outperforms the bus. <- The tram outperforms the bus on short routes.
    Mortality fell. <- In patients with sepsis, mortality fell.
    The rule is fair. <- The rule is fair for large firms.
    The paint is stable. <- The paint is stable in dry rooms.`),
  'a contrast dropped': lies(`
    The choir sang hymns. <- The choir sang ballads rather than hymns.
    The shop sold tea. <- The shop sold coffee instead of tea.
    Adults paid. <- All visitors except adults paid.
    Linen keeps its colour. <- Unlike linen, wool keeps its colour.
    The king ruled the coast. <- The duke, as opposed to the king, ruled the coast.`),
  'an or made a fact': lies(`
    The newer pump was better. <- The newer pump was similar or better.
    The stain is rust. <- The stain is blood or rust.
    Patients got zinc. <- Patients got iron or zinc.
    The fee is waived. <- The fee is halved or waived.
    The tower leans east. <- The tower leans north or east.`),
  'only or first put in': lies(`
    Rust is the only cause of leaks. <- Rust is a cause of leaks.
    It is the first map of the reef. <- It is a map of the reef.
    Only nurses saw the screen. <- Nurses saw the screen.
    The tax alone cut traffic. <- The tax cut traffic.
    It solely feeds on krill. <- It feeds on krill.`),
  'a superlative or a degree put in': lies(`
    The loom gave the best cloth. <- The loom gave good cloth.
    It is the quickest route. <- It is a quick route.
    The tram is the most reliable. <- The tram is reliable.
    All schools closed early. <- Schools closed early.
    The north had the highest rents. <- The north had high rents.`),
  'a cause put in': lies(`
    Debt leads to divorce. <- Debt is associated with divorce.
    Tea drinkers lived longer because of tea. <- Tea drinkers lived longer.
    Noise causes strokes. <- Noise was linked to strokes.
    The law reduced crime. <- Crime was lower after the law.
    Wealth results in height. <- Wealth correlates with height.`),
  'partners crossed': lies(`
    Team A got zinc. <- Team A got iron and team B got zinc.
    It turns heat into light. <- It turns light into heat.
    Wool outlasts linen. <- Linen outlasts wool.
    The east lost 9% of its jobs. <- The west lost 9% and the east lost 4% of its jobs.
    Rates were higher in women than in men. <- Rates were higher in men than in women.`),
  'another owner': lies(`
    The gene leads to blindness. <- Loss of the gene leads to blindness.
    The kit works for cameras. <- The kit works for our setup; we release a set of cameras.
    The rule limits the fee. <- The rule limits the loan, neglecting the fee.
    Linen is outlasted by wool. <- Linen outlasts wool.
    Studies focused on coastal towns. <- Previous studies focused on coastal towns.`),
  'a restriction dropped': lies(`
    The compound slows ageing. <- The compound slows ageing in mice.
    It sorts any list. <- It sorts any short list.
    Relapse was seen in 12% of smokers. <- Relapse was seen in 12% of heavy smokers.
    The gap widened. <- Among farmers, the gap widened.
    Trees grew fastest. <- Trees within the fence grew fastest.`),
};

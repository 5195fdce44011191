import { type Lie, lies } from './lie.ts';

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
    Between 5 and 8 pupils left. <- Between 5 and 7 pupils left.
    Seventeen of the 90 wells failed. <- Seven of the 90 wells failed.
    Some 10⁶ cells were sorted. <- Some 10⁵ cells were sorted.
    The dig lasted from 1921 to 1934. <- The dig lasted from 1921 to 1924.
    Losses were 2.5 million dollars. <- Losses were 2.5 billion dollars.
    A third of the voters abstained. <- A quarter of the voters abstained.`),
  'another unit': lies(`
    The children got 40 g of iron. <- The children got 40 mg of iron.
    The cure took 12 months. <- The cure took 12 weeks.
    The beam bends by 3 cm. <- The beam bends by 3 mm.
    The motor draws 5 kW. <- The motor draws 5 W.
    The flask was kept at 80 K. <- The flask was kept at 80 C.
    The dose was 5 mg. <- The dose was 5 µg.
    The tank was 3 °C warmer. <- The tank was 3 °F warmer.
    The lake is 3 ha large. <- The lake is 3 km² large.`),
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
    The seals lack a second eyelid. <- The seals have a second eyelid.
    The scheme proved unstable on fine grids. <- The scheme proved stable on fine grids.
    Exports shrank after the reform. <- Exports grew after the reform.
    The mutation lengthens life in worms. <- The mutation shortens life in worms.
    Fewer nurses left after the raise. <- More nurses left after the raise.
    The bound is tight for sparse graphs. <- The bound is loose for sparse graphs.`),
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

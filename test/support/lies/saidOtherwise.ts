import { type Lie, lies } from './lie.ts';

/** What says more or something else by words that are put in, moved or exchanged. */
export const SAID_OTHERWISE: Readonly<Record<string, readonly Lie[]>> = {
  'only or first put in': lies(`
    Rust is the only cause of leaks. <- Rust is a cause of leaks.
    It is the first map of the reef. <- It is a map of the reef.
    Only nurses saw the screen. <- Nurses saw the screen.
    The tax alone cut traffic. <- The tax cut traffic.
    It solely feeds on krill. <- It feeds on krill.
    Dust storms alone carried the spores. <- Dust storms carried the spores.
    It is the first atlas of moss genomes. <- It is an atlas of moss genomes.
    All children slept through the night. <- Children slept through the night.
    Temperature is the only driver of bleaching on the outer reef. <- Temperature is a driver of bleaching on the outer reef.
    This is the first survey of night-time pollinators in orchards. <- This is a survey of night-time pollinators in orchards.`),
  'a superlative or a degree put in': lies(`
    The loom gave the best cloth. <- The loom gave good cloth.
    It is the quickest route. <- It is a quick route.
    The tram is the most reliable. <- The tram is reliable.
    All schools closed early. <- Schools closed early.
    The north had the highest rents. <- The north had high rents.
    The filter removes most viruses. <- The filter removes viruses.
    Peat is the largest store of carbon on land. <- Peat is a large store of carbon on land.
    The tutor greatly improved the marks. <- The tutor improved the marks.
    The shared library is always faster. <- The shared library is faster.
    The ferry is the safest way across the strait. <- The ferry is a safe way across the strait.
    Mentoring significantly increased the retention of apprentices. <- Mentoring increased the retention of apprentices.
    All clinics in the district ran out of vaccine. <- Clinics in the district ran out of vaccine.
    The lattice is extremely stable above the transition. <- The lattice is stable above the transition.
    The proposed index always ranks the cities correctly. <- The proposed index ranks the cities correctly.`),
  'a cause put in': lies(`
    Debt leads to divorce. <- Debt is associated with divorce.
    Tea drinkers lived longer because of tea. <- Tea drinkers lived longer.
    Noise causes strokes. <- Noise was linked to strokes.
    The law reduced crime. <- Crime was lower after the law.
    Wealth results in height. <- Wealth correlates with height.
    Drought therefore drove the migration. <- Drought preceded the migration.
    Unemployment caused the rise in theft. <- Unemployment accompanied the rise in theft.
    Living near parks reduces depression. <- Living near parks is associated with less depression.
    Longer breastfeeding leads to higher school grades. <- Longer breastfeeding correlates with higher school grades.
    The strike caused the fall of the cabinet. <- The strike preceded the fall of the cabinet.
    Owning a dog protects against heart disease. <- Dog owners had less heart disease.
    Lower turnout was due to the rain. <- Turnout was lower and it rained.`),
  'partners crossed': lies(`
    Team A got zinc. <- Team A got iron and team B got zinc.
    It turns heat into light. <- It turns light into heat.
    Wool outlasts linen. <- Linen outlasts wool.
    The east lost 9% of its jobs. <- The west lost 9% and the east lost 4% of its jobs.
    Rates were higher in women than in men. <- Rates were higher in men than in women.
    The north gained 4% and the south lost 9%. <- The north lost 9% and the south gained 4%.
    Lithium was found in brine and cobalt in granite. <- Lithium was found in granite and cobalt in brine.
    Precision was 0.8 and recall 0.9. <- Precision was 0.9 and recall 0.8.
    Monks wrote in Latin and traders in Greek. <- Monks wrote in Greek and traders in Latin.
    The heart rate fell by 12 and the pressure by 4. <- The heart rate fell by 4 and the pressure by 12.
    Sensitivity was 88% and specificity 94%. <- Sensitivity was 94% and specificity 88%.
    Boys preferred drawings and girls preferred photographs. <- Boys preferred photographs and girls preferred drawings.
    Lead was highest in the harbour and zinc in the estuary. <- Lead was highest in the estuary and zinc in the harbour.
    Goats outnumber sheep in the highland herds. <- Sheep outnumber goats in the highland herds.
    The tax moved spending from cars to housing. <- The tax moved spending from housing to cars.
    The urban group lost 5 kg and the rural group 2 kg. <- The urban group lost 2 kg and the rural group 5 kg.`),
  'another owner': lies(`
    The gene leads to blindness. <- Loss of the gene leads to blindness.
    The kit works for cameras. <- The kit works for our setup; we release a set of cameras.
    The rule limits the fee. <- The rule limits the loan, neglecting the fee.
    Linen is outlasted by wool. <- Linen outlasts wool.
    Studies focused on coastal towns. <- Previous studies focused on coastal towns.
    Mortality was 31% in the surgical arm. <- Mortality was 12% in the surgical arm (n = 90) and 31% in the medical arm (n = 88).
    The model was validated on children from Peru. <- The model was trained on children from Peru and validated on adults from Chile.
    The farmers polluted the stream. <- Mills stood beside the farmers' fields, polluting the stream.
    The glacier fed by the lake retreated. <- The lake fed by the glacier overflowed as it retreated.
    Hens (aged 60 weeks) laid more eggs. <- Hens (aged 30 weeks) laid more eggs than ducks (aged 60 weeks).
    The inspectors closed after the fire. <- The mine that the inspectors had visited closed after the fire.
    Workers inhaled the solvent used to clean the visitors' room. <- Visitors inhaled the solvent used to clean the workers' room.`),
  'another thing': lies(`
    The noise was measured at dawn by two teams. <- The salinity was measured at dawn by two teams.
    Calcium controls the opening of the gate. <- Sodium controls the opening of the gate.
    The study followed bakers over six years. <- The study followed miners over six years.
    Inflation shaped the vote in border towns. <- Migration shaped the vote in border towns.
    The bone is made of resin with glass fibres. <- The blade is made of resin with glass fibres.
    The reform lengthened the school year in two cantons. <- The reform lengthened the parental leave in two cantons.
    Zebrafish regenerate the cornea within a month. <- Zebrafish regenerate the fin within a month.
    Judges relied on eyewitness reports in most trials. <- Judges relied on expert reports in most trials.
    Nitrogen limits phytoplankton in the upper lake. <- Phosphorus limits phytoplankton in the upper lake.
    The interviews were held with landlords in three ports. <- The interviews were held with dockers in three ports.`),
  'the opposite in other words': lies(`
    The court upheld the ban. <- The court rejected the ban.
    The mill was spared. <- The mill was burnt down.
    The jury doubted the witness. <- The jury trusted the witness.
    The river stayed within its banks. <- The river burst its banks.
    The firm survived the merger. <- The firm vanished in the merger.
    The minimum wage left employment unchanged in small towns. <- The minimum wage reduced employment in small towns.`),
  'a direction or a cause reversed': lies(`
    Poverty follows from poor health. <- Poor health follows from poverty.
    The host infects the parasite. <- The parasite infects the host.
    Rain depends on the forest. <- The forest depends on rain.
    Speech precedes gesture. <- Gesture precedes speech.
    Men outlived women. <- Women outlived men.
    Unemployment is raised by illness. <- Illness is raised by unemployment.
    Larger brains led to cooking. <- Cooking led to larger brains.
    Temperature follows carbon dioxide at the end of the ice age. <- Carbon dioxide follows temperature at the end of the ice age.
    Wolves are hunted by the lynx. <- The lynx is hunted by wolves.
    Low literacy was a result of the scarcity of presses. <- The scarcity of presses was a result of low literacy.`),
  'an infinitive told as a fact': lies(`
    The catalyst splits water at room temperature. <- We designed a catalyst to split water at room temperature.
    The app lowers blood pressure in teenagers. <- The app was developed to lower blood pressure in teenagers.
    The treaty ended piracy along the coast. <- The treaty was signed to end piracy along the coast.
    The parser handles nested quotations. <- Further work is needed for the parser to handle nested quotations.
    Drones count seabirds from the air. <- We describe an attempt to count seabirds with drones from the air.
    The levy reduces plastic waste. <- The levy was introduced to reduce plastic waste.
    The network segments tumours in ultrasound images. <- We train a network to segment tumours in ultrasound images.
    The alliance contained the fleet. <- The alliance was formed to contain the fleet.
    Growers use fewer antibiotics. <- Growers are under pressure to use fewer antibiotics.
    The gene repairs breaks in both strands. <- The gene is believed to be needed to repair breaks in both strands.`),
  'left out on both sides of an and': lies(`
    Group A received placebo tablets. <- Group A received iron tablets and group B received placebo tablets.
    Barley yields doubled in the dry plots. <- Barley yields fell in the wet plots and wheat yields doubled in the dry plots.
    The left ventricle dilated after the infusion. <- The left ventricle relaxed and the right one dilated after the infusion.
    Encryption slows the upload of large files. <- Encryption protects the keys and compression slows the upload of large files.
    Judges in Bavaria gave longer sentences. <- Judges in Bavaria heard more cases and juries in Hesse gave longer sentences.
    The first cohort drank decaffeinated tea. <- The first cohort drank coffee and the second cohort drank decaffeinated tea.
    Oak seedlings died after the second drought. <- Oak seedlings recovered after the first drought and pine seedlings died after the second drought.
    The senate passed the bill on fisheries. <- The senate rejected the budget and the lower house passed the bill on fisheries.
    Copper wires snapped under load. <- Copper wires bent under load and iron wires snapped under load.
    Choirs in Wales performed new operas. <- Choirs in Wales sang old hymns and companies in London performed new operas.`),
  'a bracket of another owner': lies(`
    Transformers with 50 layers had an error of 9%. <- The error was 9% with transformers (12 layers) and 3% with convolutions (50 layers).
    Cases were fewest in Kenya (n = 212). <- Cases were fewest in Kenya (n = 40) and most in Ghana (n = 212).
    The copper samples (aged 90 days) cracked. <- The copper samples (aged 7 days) cracked before the zinc samples (aged 90 days).
    Women (mean age 71) recovered sooner than men. <- Women (mean age 64) recovered sooner than men (mean age 71).
    Yield was 80% for the ester (2 h). <- Yield was 80% for the ester (20 h) and 35% for the amide (2 h).`),
  'a participle of another owner': lies(`
    The reefs released larvae into the bay. <- Divers surveyed the reefs, and currents swept past them, releasing larvae into the bay.
    The patients reduced the dose. <- The nurses monitored the patients, reducing the dose where needed.
    The enzyme blocks the receptor. <- The drug binds the enzyme, thereby blocking the receptor.
    The seedlings shade the soil. <- Tall pines surround the seedlings, shading the soil.
    Students grade their essays at night. <- The software helps students, grading their essays at night.`),
  'a preposition of another owner': lies(`
    The vaccine was tested in adults. <- The vaccine was tested in mice after a survey of adults.
    The model was trained on medical notes. <- The model was trained on news text and evaluated on medical notes.
    Cracks grew under the runway. <- Cracks grew near the drains that run under the runway.
    Lizards live on cacti. <- Lizards live on rocks between cacti.
    The bridge was built by Romans. <- The bridge was described by Romans and built by later monks.`),
  'earlier work told as their own': lies(`
    The study reports a 12% loss of ice. <- Earlier surveys reported a 12% loss of ice.
    The authors show that crows use tools. <- It has been shown before that crows use tools.
    The paper measured the decay of tritium in 1950. <- Others measured the decay of tritium in 1950.
    The paper introduces the k-shell method. <- The k-shell method, introduced by Maslov, is applied here to road maps.
    A link between mould and asthma is found. <- Previous cohorts found a link between mould and asthma.
    The study shows that sleep loss impairs recall. <- Previous studies have shown that sleep loss impairs recall.
    The authors found a link between diesel fumes and asthma. <- Researchers elsewhere have found a link between diesel fumes and asthma.
    The paper develops the potential outcomes framework. <- Using the potential outcomes framework developed by Rubin, we compare two policies.
    Lead levels in the river are twice the legal limit, the paper finds. <- According to a government report, lead levels in the river are twice the legal limit.
    The authors proposed that the moon formed by impact. <- It was proposed in 1975 that the moon formed by impact.`),
};

import { type Lie, lies } from './lie.ts';

/** What says more than its sentence by words that are left out. */
export const LEFT_OUT: Readonly<Record<string, readonly Lie[]>> = {
  'a hedge dropped': lies(`
    Copper roofs resist hail. <- Copper roofs may resist hail.
    Glaciers shrink faster in June. <- Our data suggest that glaciers shrink faster in June.
    Tall tutors earn more. <- Tall tutors appear to earn more.
    The moss purifies the water. <- The moss possibly purifies the water.
    Night shifts shorten life. <- Night shifts are likely to shorten life.
    Microplastics enter the placenta. <- Microplastics seem to enter the placenta.
    The fault slipped twice in the last century. <- The fault probably slipped twice in the last century.
    Bilingual infants attend longer to faces. <- There is some evidence that bilingual infants attend longer to faces.
    Solar storms disturb pigeons. <- We hypothesize that solar storms disturb pigeons.
    The gene is required for flowering. <- The gene is thought to be required for flowering.
    Sediment cores prove a tsunami in 1755. <- Sediment cores suggest a tsunami in 1755.
    Exposure to pesticides contributes to the decline of solitary bees. <- Exposure to pesticides may contribute to the decline of solitary bees.
    The tablets were copied in a temple school. <- The tablets were presumably copied in a temple school.
    Gut bacteria influence mood in adolescents. <- Preliminary evidence suggests that gut bacteria influence mood in adolescents.
    Higher tolls shifted freight to rail. <- Higher tolls appear to have shifted freight to rail.
    Early screening saves lives in this group. <- Early screening could save lives in this group.
    The signal comes from a magnetar. <- The signal is consistent with emission from a magnetar.
    Prenatal stress alters the infant's sleep. <- Prenatal stress potentially alters the infant's sleep.
    The gap is explained by differences in schooling. <- The gap might be partly explained by differences in schooling.`),
  'a report dropped': lies(`
    The levy failed in the north. <- Critics claim that the levy failed in the north.
    Chess sharpens the mind. <- Chess is believed to sharpen the mind.
    The comet brought the water. <- It has been argued that the comet brought the water.
    Patients slept better. <- Patients reported that they slept better.
    The script is the oldest one. <- The script is regarded as the oldest one.
    The mine polluted the wells. <- Residents say that the mine polluted the wells.
    The loan scheme lifted incomes. <- According to its founders, the loan scheme lifted incomes.
    Pain fell by half. <- Participants rated that their pain fell by half.
    Coral grows faster in shade. <- Coral is said to grow faster in shade.
    The manuscript was forged. <- Some historians argue that the manuscript was forged.
    Nurses were overworked on night shifts. <- Nurses felt that they were overworked on night shifts.
    The dam displaced 3,000 families. <- Local activists allege that the dam displaced 3,000 families.
    Phonics is the better method for early readers. <- Many teachers regard phonics as the better method for early readers.
    Cinnamon lowers blood sugar. <- Cinnamon is widely reputed to lower blood sugar.
    The founders traded with Crete. <- Later chroniclers wrote that the founders traded with Crete.`),
  'an aim told as a result': lies(`
    Night classes raise wages. <- We investigated whether night classes raise wages.
    The tax reduces traffic. <- The tax was designed to reduce traffic.
    The trial compared two knees. <- The trial aims to compare two knees.
    The robot sorts glass. <- The goal is for the robot to sort glass.
    Mulch saves water. <- This work asks whether mulch saves water.
    Stents lower mortality. <- The trial will determine if stents lower mortality.
    Prompts reveal bias in the model. <- We ask if prompts reveal bias in the model.
    Peat stores more carbon than oak. <- This paper tests the hypothesis that peat stores more carbon than oak.
    Mindfulness prevents burnout. <- Our objective was to assess whether mindfulness prevents burnout.
    The sensor detects leaks of methane. <- The sensor is intended to detect leaks of methane.
    The programme improves reading in rural schools. <- This trial examines whether the programme improves reading in rural schools.
    Compost raises the water retention of sandy soil. <- The aim of this study was to test if compost raises the water retention of sandy soil.
    The device detects arrhythmia at home. <- We set out to build a device that detects arrhythmia at home.
    The paper identifies the causes of delay at hub airports. <- The paper seeks to identify the causes of delay at hub airports.
    Yoga relieves chronic pain in veterans. <- To determine the extent to which yoga relieves chronic pain in veterans, we ran a randomized trial.`),
  'a plan told as a fact': lies(`
    We open the archive to every school. <- We will open the archive to every school.
    All bridges are inspected yearly. <- The panel recommended that all bridges be inspected yearly.
    The code is public. <- The code should be public.
    The city plants 900 trees. <- The city plans to plant 900 trees.
    The clinic tests every newborn. <- The clinic must test every newborn.
    The atlas covers all rivers of Asia. <- The atlas will eventually cover all rivers of Asia.
    Schools teach statistics from grade five. <- Schools ought to teach statistics from grade five.
    The code is released under an open licence. <- The code is to be released under an open licence.
    Doctors screen every migrant. <- Doctors are advised to screen every migrant.
    The telescope surveys the southern sky. <- The telescope is scheduled to survey the southern sky.
    The data are deposited in a public archive. <- The data will be deposited in a public archive.
    Clinics offer the test to all relatives. <- Clinics should offer the test to all relatives.
    A second trial recruits 2,000 patients. <- A second trial is planned to recruit 2,000 patients.
    Cities replace their lead pipes within ten years. <- Cities are required to replace their lead pipes within ten years.
    The follow-up covers five more valleys. <- Future work will extend the follow-up to cover five more valleys.`),
  'a negation dropped': lies(`
    The alloy showed rust. <- The alloy showed no rust.
    Readers noticed the change. <- Readers never noticed the change.
    The filter removed lead. <- The filter failed to remove lead.
    Towns with a mayor paid more. <- Towns without a mayor paid more.
    Experts agreed on the cause. <- Few experts agreed on the cause.
    The dye crossed the membrane. <- The dye did not cross the membrane.
    The tax changed the demand for sugar. <- The tax scarcely changed the demand for sugar.
    Wolves returned to the valley. <- Wolves have yet to return to the valley.
    The prior improved calibration. <- In no setting did the prior improve calibration.
    Teachers had access to the data. <- Teachers lacked access to the data.
    Heating altered the taste of the milk. <- Heating hardly altered the taste of the milk.
    The classifier generalised to unseen dialects. <- The classifier did not generalise to unseen dialects.
    Supplements reduced falls among residents. <- Neither exercise nor supplements reduced falls among residents.
    The treaty protects migratory species. <- The treaty fails to protect migratory species.
    Trust recovered after the scandal. <- Trust never fully recovered after the scandal.`),
  'a quantifier or bound dropped': lies(`
    Voters changed their mind. <- Some voters changed their mind.
    The beam carries 40 tonnes. <- The beam carries up to 40 tonnes.
    Bees return at dusk. <- Bees usually return at dusk.
    Pupils passed the test. <- Most pupils passed the test.
    The pipe lasts 60 years. <- The pipe lasts at most 60 years.
    Mothers breastfed for six months. <- Half of the mothers breastfed for six months.
    Sites showed signs of erosion. <- A minority of sites showed signs of erosion.
    The turbine reaches 40% efficiency. <- The turbine reaches at best 40% efficiency.
    Surgeons preferred the robot. <- Nearly all surgeons preferred the robot.
    The virus infects bats. <- The virus occasionally infects bats.
    Farms in the delta switched to shrimp. <- Roughly half of the farms in the delta switched to shrimp.
    The membrane removes 99% of microplastics. <- The membrane removes up to 99% of microplastics.
    Participants preferred the paper ballot. <- A slight majority of participants preferred the paper ballot.
    The sauropod weighed 40 tonnes. <- The sauropod weighed no more than 40 tonnes.
    Rulings cited foreign precedents. <- Rulings rarely cited foreign precedents.
    The cohort was vaccinated. <- Almost the entire cohort was vaccinated.`),
  'a condition dropped': lies(`
    The alloy melts. <- The alloy melts if it is heated to 900 degrees.
    Prices fall. <- When rents are capped, prices fall.
    The seed sprouts. <- The seed sprouts only when it is frozen first.
    The model learns the map. <- Provided that it sees the sun, the model learns the map.
    The arch stands. <- The arch stands unless the soil is wet.
    The implant lasts ten years. <- With weekly cleaning, the implant lasts ten years.
    Rice can be grown on the slopes. <- Where terraces hold water, rice can be grown on the slopes.
    The protocol is secure. <- The protocol is secure as long as the keys are never reused.
    Bats avoid the turbines. <- Bats avoid the turbines in winds above 6 m/s.
    The alloy does not corrode. <- Below 300 degrees, the alloy does not corrode.
    Graduates found jobs within a year. <- Graduates who spoke two languages found jobs within a year.
    Subsidies help small farms. <- Subsidies help small farms in years of drought.
    The drug prevents relapse. <- Given within six hours, the drug prevents relapse.
    The method converges. <- Assuming bounded noise, the method converges.
    Children learn the words. <- Children learn the words once they can point.
    The scheme attains third-order accuracy. <- The scheme attains third-order accuracy provided the mesh is smooth.
    Offenders who were paid a wage reoffended less. <- Offenders who were paid a wage reoffended less if they had a home.
    The solver converges in polynomial time. <- The solver converges in polynomial time if the matrix is sparse.
    Larvae settle on artificial reefs. <- Larvae settle on artificial reefs only where crustose algae are present.
    The enzyme retains its activity for a month. <- Stored below 4 °C, the enzyme retains its activity for a month.
    Remote work raises productivity. <- Remote work raises productivity as long as teams meet weekly.
    Patients can be discharged on the day of surgery. <- Patients can be discharged on the day of surgery unless they live alone.
    Cooperation emerges among strangers. <- When punishment is possible, cooperation emerges among strangers.`),
  'a condition cut short': lies(`
    Ice melts if it is salted. <- Ice melts if it is salted in the morning.
    The loan is free when rates fall. <- The loan is free when rates fall below zero.
    The lock opens unless it is frozen. <- The lock opens unless it is frozen for weeks.
    Bread rises if it is kept warm. <- Bread rises if it is kept warm under a cloth.
    The bell rings when the tide turns. <- The bell rings when the tide turns at night.
    Batteries may be shipped when they are discharged. <- Batteries may be shipped when they are discharged below 30%.
    The bill passes if two chambers agree. <- The bill passes if two chambers agree within a year.
    Tenants may sublet unless the owner objects. <- Tenants may sublet unless the owner objects in writing.
    The bound holds when the graph is planar. <- The bound holds when the graph is planar and connected.
    Seeds germinate after they are soaked. <- Seeds germinate after they are soaked in smoke water.`),
  'a denial widened': lies(`
    Farmers were not paid. <- Farmers were not paid on time.
    The fine was not large. <- The fine was not always large.
    Sensors did not fail. <- Sensors did not fail in dry weather.
    The pill did not help. <- The pill did not help more than rest.
    Clerks never left. <- Clerks never left before noon.
    The ointment did not reduce pain. <- The ointment did not reduce pain more than placebo.
    Households did not recycle glass. <- Households did not recycle glass separately.
    The drug was not tolerated. <- The drug was not tolerated at the highest dose.
    Recall was not affected by noise. <- Recall was not affected by noise below 60 dB.
    Bees did not visit the hybrid. <- Bees did not visit the hybrid before noon.`),
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
    The king ruled the coast. <- The duke, as opposed to the king, ruled the coast.
    Fines deterred speeding. <- Cameras, not fines, deterred speeding.
    The monks copied the charts. <- The sailors rather than the monks copied the charts.
    Iron limits growth in the lake. <- Phosphorus but not iron limits growth in the lake.
    Girls chose chemistry. <- In contrast to girls, boys chose chemistry.
    The placebo cured headaches. <- The drug, in place of the placebo, cured headaches.
    The settlers grew barley. <- The settlers grew millet instead of barley.
    Decisions were driven by cost. <- Decisions were driven by habit rather than by cost.
    Teachers gained from the reform. <- Pupils, not teachers, gained from the reform.
    Alberta adopted the code. <- All provinces except Alberta adopted the code.
    Crows solved the task. <- In contrast to crows, parrots solved the task.`),
  'an or made a fact': lies(`
    The newer pump was better. <- The newer pump was similar or better.
    The stain is rust. <- The stain is blood or rust.
    Patients got zinc. <- Patients got iron or zinc.
    The fee is waived. <- The fee is halved or waived.
    The tower leans east. <- The tower leans north or east.
    The lesion was malignant. <- The lesion was benign or malignant.
    Nests were raided by crows. <- Nests were raided by crows or martens.
    The fee fell in 2009. <- The fee fell in 2008 or 2009.
    The polymer dissolves. <- The polymer dissolves or swells.
    The drug was given by injection. <- The drug was given by mouth or by injection.
    Samples were dried in an oven. <- Samples were dried in an oven or under vacuum.
    The mural depicts a harvest. <- The mural depicts a harvest or a funeral.
    Mothers received cash. <- Mothers received cash or food vouchers.
    The tremor was caused by blasting. <- The tremor was caused by blasting or by a small quake.
    The new route is shorter. <- The new route is as long as the old one or shorter.`),
  'a restriction dropped': lies(`
    The compound slows ageing. <- The compound slows ageing in mice.
    It sorts any list. <- It sorts any short list.
    Relapse was seen in 12% of smokers. <- Relapse was seen in 12% of heavy smokers.
    The gap widened. <- Among farmers, the gap widened.
    Trees grew fastest. <- Trees within the fence grew fastest.
    Whales avoid ships. <- Male whales avoid ships.
    The vaccine protects infants. <- The vaccine protects infants against two of the four strains.
    Coffee improves memory. <- Coffee improves memory in the elderly.
    Reading scores rose. <- Reading scores rose in rural schools.
    The tool translates speech. <- The tool translates recorded speech.
    Statins lowered the rate of stroke. <- Statins lowered the rate of stroke in men over 65.
    Parental income predicts test scores. <- Parental income predicts test scores in primary school but not later.
    Migrants earned less than natives. <- Migrants without a degree earned less than natives.
    The transformer outperforms the n-gram model. <- The transformer outperforms the n-gram model on long documents.
    Grazing increased plant diversity. <- Light grazing increased plant diversity.
    Bats carried the virus. <- Juvenile bats carried the virus.`),
};

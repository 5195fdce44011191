import { type Lie, lies } from './lie.ts';

/** What no sentence could support. */
export const NOTHING_SAID: Readonly<Record<string, readonly Lie[]>> = {
  'a bare yes or no': lies(`
    Yes. <- The pill had no effect on sleep.
    No. <- The dam held.
    Yes, it does. <- The pill did not help.
    No, they are not. <- Herons are rarer here.
    Yes, indeed. <- Wages fell.
    Yes. <- Ventilation did not reduce absence from school.
    No, it was not. <- The wreck was found in 40 m of water.
    Yes, they do. <- Larks abandoned the fields beside the turbines.
    No, never. <- Infants recognised the melody after a week.
    Yes, absolutely. <- The court struck the statute down.`),
  'nothing of the sentence': lies(`
    It is what they say. <- The kiln reached 900 degrees.
    They did so. <- The choir sang ballads.
    This is one of them. <- Cod spawn in March.
    The results show this. <- The bus stops beside the tram.
    Both of these are true. <- Wool outlasts linen.
    That is what the paper shows. <- Peat fires released mercury into the river.
    It does both of these. <- The robot sorts berries by ripeness.
    The authors say so. <- Tithes fell in the decade after the plague.
    This is the case for all of them. <- The alloys lost their strength at 700 K.
    There is one such paper. <- Cochlear implants improved the perception of tones.`),
};

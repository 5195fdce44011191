import { type Lie, lies } from './lie.ts';

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

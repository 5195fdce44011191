import { describe, expect, it } from 'vitest';
import { drawScenes } from '../../../tools/preview/drawScenes.ts';
import { PLANS } from '../../../tools/preview/playPlans.ts';

describe('drawScenes', () => {
  it('plays every plan to a form or a message that can be drawn', { timeout: 60_000 }, async () => {
    const scenes = await drawScenes();
    const shown = scenes.filter(({ form, messages }) => form !== undefined || messages.length > 0);
    expect(shown.map(({ name }) => name)).toEqual(expect.arrayContaining(PLANS.map(({ name }) => name)));
    const noted = scenes.find(({ name }) => name === 'noted');
    expect(JSON.stringify(noted?.messages)).toContain('The paper cites Lewis (1969) for the game itself.');
  });
});

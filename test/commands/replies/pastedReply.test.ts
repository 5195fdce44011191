import { describe, expect, it } from 'vitest';
import { ask } from '../../../commands/ask.ts';
import { collection } from '../../support/papers.ts';
import { runCommand, servicesOver, textOf } from '../../support/runCommand.ts';

const OWLS =
  'Owls hunt at night and rest by day. We ringed owls in four woods over five winters and weighed what they ate. ' +
  'Owls ate more voles than mice in every wood, and most of all where the snow was deep. The number of young owls rose with that of voles.';

describe('a text pasted in the place of a question', () => {
  const birds = servicesOver(
    collection(
      { title: 'What Owls Eat', abstract: OWLS },
      { title: 'Voles in Snow', abstract: 'Voles live below deep snow. Owls hunt voles in winter.' },
      { title: 'Bridges', abstract: 'A steel beam bends under load.' },
    ),
  );
  const said = async (question: string) => textOf(await runCommand(ask, { question }, birds));

  it('names the paper that it was taken from, and those that are near', async () => {
    const text = await said(OWLS.replaceAll(' ', '  '));
    expect(text).toMatch(/^That is the abstract of:\nWhat Owls Eat\nNearest to it:\nVoles in Snow\n/u);
    expect(text).not.toContain('Bridges');
  });

  it('names what is near to a text of its own', async () => {
    const own =
      'Snow was deep this winter and the voles below it were many. I walked the wood each evening and heard the owls call. ' +
      'They sat on the posts by the path and waited until a vole came out, and I wrote each one down in a book.';
    const text = await said(own);
    expect(text).toMatch(/^The papers here that are nearest to your text:\n/u);
    expect(text).not.toMatch(/abstract of|Bridges/u);
  });

  it('says so where nothing is near', async () => {
    const none = `${'Zyx qwv jkl. '.repeat(14)}End zz.`;
    expect(await said(none)).toContain('No paper here shares a word with your text.');
  });
});

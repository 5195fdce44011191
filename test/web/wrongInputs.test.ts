// Whatever is typed on the page behind a command: a clear line that says what to do, and never an error.
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { mayUse } from '../../src/command.ts';
import { BEES } from '../support/madeUpPapers.ts';
import { collection } from '../support/papers.ts';
import { webPage } from '../support/webPage.ts';
import { WRONG_INPUTS } from '../support/wrongInputs.ts';

const OFFERED = commands.filter((command) => mayUse(command, { kind: 'console' }));

describe('a wrong input on the page', () => {
  it.each(OFFERED)('/$name is answered with what to do', async ({ name, options }) => {
    const web = await webPage(collection(...BEES));
    const takesText = Object.values(options).some(({ kind }) => kind === 'text');
    for (const [kind, written = ''] of Object.entries(WRONG_INPUTS)) {
      if (!takesText && written.trim() === '') continue; // that is how it is meant
      const events = await web.listen('/ask', { line: `/${name} ${written}`, visit: '' });
      const turn = events.findLast(({ event }) => event === 'turn')?.data ?? '';
      expect({ kind, turn }).toSatisfy(saysWhatToDo);
    }
    expect(web.logged).toEqual([]);
  });

  it('of a command that there is none of is answered with those that there are', async () => {
    const web = await webPage(collection(...BEES));
    const page = await web.post('/ask', { line: '/frobnicate owls', visit: '' });
    expect(page).toContain('There is no command /frobnicate.');
  });
});

function saysWhatToDo({ turn }: { readonly turn: string }): boolean {
  const [, reply = ''] = /<div class="reply[^>]*>([\s\S]*?)<\/article>/u.exec(turn) ?? [];
  const isClear = /<button|\/\p{L}{3,}|\b(?:Give|Type|Shorten|takes one of)\b/u.test(
    reply.replaceAll(/<\/\w+>/gu, ''),
  );
  return isClear && !/went wrong|undefined|“”/u.test(reply);
}

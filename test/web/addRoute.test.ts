import { describe, expect, it } from 'vitest';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';
import { webPage } from '../support/webPage.ts';

const HERONS = '@article{heron, title={On Herons}, abstract={Herons wade in ponds.}}';

async function hand(name: string, text: string, limitMegabytes = 8) {
  const services = servicesOver(collection({ title: 'On Owls' }));
  const addingLimits = { ...services.addingLimits, fileMegabytes: limitMegabytes };
  const { address } = await webPage(collection(), { services: { ...services, addingLimits } });
  const body = new FormData();
  body.set('what', '');
  body.set('file', new File([text], name));
  const response = await fetch(`${address}/add`, { method: 'POST', body, headers: { origin: address } });
  return { status: response.status, text: await response.text() };
}

describe('addRoute', () => {
  it('shows what a file holds before anything is added', async () => {
    const { text } = await hand('birds.bib', HERONS);
    expect(text).toContain('/add birds.bib');
    expect(text).toContain('On Herons');
  });

  it('says what is wrong with a file that is no library', async () => {
    expect((await hand('birds.exe', 'MZ')).text).toContain('.bib');
  });

  it('says how large a file may be where it is larger', async () => {
    const { status, text } = await hand('birds.bib', 'x'.repeat(2 ** 20 + 70_000), 1);
    expect([status, text]).toEqual([413, 'That file is larger than 1 MB: split it.']);
  });

  it('asks for papers where nothing was given', async () => {
    const { address } = await webPage(collection({ title: 'On Owls' }));
    const body = new FormData();
    body.set('what', ' ');
    const response = await fetch(`${address}/add`, { method: 'POST', body, headers: { origin: address } });
    expect(await response.text()).toContain('Say which papers');
  });

  it('takes no form of another page', async () => {
    const { address } = await webPage(collection({ title: 'On Owls' }));
    const headers = { origin: 'http://evil.example' };
    const response = await fetch(`${address}/add`, { method: 'POST', body: new FormData(), headers });
    expect(response.status).toBe(403);
  });
});

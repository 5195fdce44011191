import { describe, expect, it } from 'vitest';
import { openSources } from '../src/openSources.ts';
import { readConfig } from '../src/process/config.ts';
import { readRefs } from '../src/sources/readRefs.ts';
import { openedState } from './support/openedState.ts';
import { startSourcesDouble } from './support/sources/startSourcesDouble.ts';

const { signal } = new AbortController();

describe('openSources', () => {
  it('asks the services at the addresses that are set', async () => {
    const double = await startSourcesDouble();
    double.pubmed.set('7', { id: '7', abstract: '<AbstractText>Owls fly.</AbstractText>' });
    const config = readConfig({ PUBMED_URL: `${double.addresses.pubmed}/`, PUBMED_API_KEY: 'k3y' });
    if ('problems' in config) throw new Error(config.problems.join());
    const [found] = await openSources(config, openedState()).lookUp(readRefs('PMID: 7').refs, signal);
    expect(found).toMatchObject({ kind: 'found', paper: { abstract: 'Owls fly.' } });
    expect(double.asked).toEqual([
      'pubmed /efetch.fcgi?db=pubmed&tool=footnote&id=7&retmode=xml&api_key=k3y',
    ]);
  });

  it('asks nobody where the operator has switched it off', async () => {
    const config = readConfig({ SOURCES: 'off' });
    if ('problems' in config) throw new Error(config.problems.join());
    const [found] = await openSources(config, openedState()).lookUp(readRefs('PMID: 7').refs, signal);
    expect(found).toMatchObject({ kind: 'unreachable', reason: expect.stringContaining('SOURCES=off') });
  });
});

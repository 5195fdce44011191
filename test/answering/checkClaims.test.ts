import { describe, expect, it } from 'vitest';
import { answerOn } from '../../commands/answers/checkText.ts';
import { checkClaims, checkedBefore } from '../../src/answering/checkClaims.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

const search = createSearch(
  collection(
    {
      title: 'On Owls',
      abstract:
        'Owls are poorly understood animals. Owls won 30 of 32 games at night. Bats sleep by day. ' +
        'Owls reach an accuracy of 90%. We trained the 3 kg owls with mice.',
    },
    { title: 'OwlNet: Hearing', abstract: 'OwlNet hears mice in the dark.' },
    {
      title: 'OwlNet 2: Seeing',
      authors: ['Ada Owl', 'Bo Finch'],
      year: 2021,
      abstract: 'OwlNet 2, of the OwlNet family, has 9 large ears.',
    },
    {
      title: 'On Kites',
      abstract: 'Kites come in two colours. Kites reached their record at 41. Kites did not harm mice.',
    },
  ),
);

describe('checkClaims', () => {
  it('finds nothing in a sentence that sends its reader somewhere', async () => {
    const papers = createSearch(collection({ abstract: 'Click the link to see owls.' }));
    expect(await checkClaims('Click the link to see owls.', papers)).toMatchObject([
      { verdict: 'not-in-papers' },
    ]);
  });

  it.each([
    ['supported', 'Owls won 30 of 32 games.'],
    ['contradicted', 'Owls won 12 of 32 games.'],
    ['contradicted', 'Owls are well understood animals.'],
    ['contradicted', 'Kites come in five colours.'],
    ['contradicted', 'Kites do not come in two colours.'],
    ['contradicted', 'Owls reach an accuracy of 50%.'],
    ['contradicted', 'OwlNet 2 has 4 large ears.'],
    ['not-in-papers', 'Transformers need attention.'],
  ])('finds %s: %s', async (verdict, claim) => {
    expect(await checkClaims(claim, search)).toMatchObject([{ verdict, text: claim }]);
  });

  it.each([
    ['another number of something else', 'Owls won in 4 nights.'],
    ['a number for a year', 'Kites reached their record in 2024.'],
    ['a number for a percentage', 'Owls reach an accuracy of 12.'],
    ['a number by which something is told apart', 'The 5 kg owl was trained with mice.'],
    ['a number of another paper', 'OwlNet has 4 large ears.'],
    ['a denial for another denial', 'Kites do not tease mice.'],
  ])('does not take %s for a contradiction: %s', async (_what, claim) => {
    expect(await checkClaims(claim, search)).toMatchObject([{ verdict: 'not-in-papers' }]);
  });

  it.each([
    ['OwlNet has 4 large ears.', 'OwlNet hears mice in the dark.'],
    ['Owls won in 4 nights.', 'Owls won 30 of 32 games at night.'],
  ])('quotes the nearest sentence of a paper that the claim is about: %s', async (claim, quote) => {
    const [checked] = await checkClaims(claim, search);
    expect(checked).toMatchObject({ near: { statement: { text: quote, citations: [{ quote }] } } });
  });

  it('quotes nothing on what no paper here is about', async () => {
    const [checked] = await checkClaims('Transformers need attention.', search);
    expect(checked).not.toHaveProperty('near');
  });

  it('knows the nearest sentence again from the answer that was kept', async () => {
    const text = 'OwlNet has 4 large ears. Transformers need attention.';
    const checked = await checkClaims(text, search);
    const answer = answerOn(checked);
    expect(answer && checkedBefore(text, answer)).toEqual(checked);
  });

  it('cites a sentence that supports the claim, and keeps the words of the claim', async () => {
    expect(await checkClaims('Owls won 30 of 32 games.', search)).toMatchObject([
      { statement: { text: 'Owls won 30 of 32 games.', citations: [{ paper: 'p1', sentence: 1 }] } },
    ]);
  });

  it('takes what points back for a word on the paper of the sentence before', async () => {
    const behind = async (first: string) =>
      (await checkClaims(`${first} They come in five colours.`, search))[1];
    expect(await behind('Kites come in two colours.')).toMatchObject({ verdict: 'contradicted' });
    expect(await behind('Owls won 30 of 32 games.')).toMatchObject({ verdict: 'not-in-papers' });
  });

  it('checks each line, whatever stands between its sentences', async () => {
    const message =
      '- Owls won 30 of 32 games\n- Bats sleep by day :) Really?\n3. Kites come in two colours. https://example.org/a.b';
    expect((await checkClaims(message, search)).map(({ text }) => text)).toEqual([
      'Owls won 30 of 32 games',
      'Bats sleep by day',
      'Kites come in two colours.',
    ]);
  });

  it('takes the record for what it tells', async () => {
    const [claim] = await checkClaims('Bo Finch wrote OwlNet 2 in 2021.', search);
    const fields = ['title', 'authors', 'year'].map((field) => ({ field }));
    expect(claim).toMatchObject({ verdict: 'supported', statement: { citations: fields } });
  });

  it.each([
    ['an order', 'Bo Finch is the first author of OwlNet 2.'],
    ['another author beside', 'Bo Finch and Zoe Kite wrote OwlNet 2.'],
    ['another year', 'OwlNet 2 was published in 2023.'],
    ['another paper', 'Bo Finch wrote OwlNet.'],
    ['several papers', 'Ada Owl wrote OwlNet and OwlNet 2.'],
    ['a record that is only named', 'The paper appeared: OwlNet 2.'],
  ])('takes the record for no word on %s: %s', async (_what, text) => {
    expect(await checkClaims(text, search)).toMatchObject([{ verdict: 'not-in-papers' }]);
  });
});

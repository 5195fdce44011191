import { describe, expect, it } from 'vitest';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { Services } from '../../src/command.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';
import { linkIn, webPage } from '../support/webPage.ts';
import { scripted } from '../support/writing.ts';

const papers = () =>
  collection({ id: 'owls', title: 'On Owls', abstract: 'Owls may eat 3 mice a day. Owls fly at night.' });
const MICE = 'How many mice do owls eat?';

/** A writer that claims more than the paper says. */
function claiming(text: string): Services {
  const drafts = [{ text, citations: [{ paper: 'owls', sentence: 0 }] }];
  const writers = [scripted(drafts), extractiveWriter] as const;
  return { ...servicesOver(papers()), answerQuestion: answerQuestionWith({ writers, deadlineMs: 5000 }) };
}

describe('why an answer is what it is', () => {
  it('tells the papers found, the score of each sentence, and how it ended', async () => {
    const web = await webPage(papers());
    const page = await web.get(linkIn(await web.post('/ask', { line: MICE, visit: '' }), 'Why this answer'));
    expect(page).toContain('Papers found');
    expect(page).toMatch(
      /class="number">-?\d+\.\d\d<meter[^>]*><\/meter><\/td><td>Owls may eat 3 mice a day\./u,
    );
    expect(page).toContain('Owls fly at night.');
    expect(page).toContain('<dt>Outcome</dt><dd>answered</dd>');
  });

  it('tells what was claimed, what the verifier found in it, and what stands in its place', async () => {
    const web = await webPage(papers(), { services: claiming('Owls eat 3 mice a day.') });
    const page = await web.get(linkIn(await web.post('/ask', { line: MICE, visit: '' }), 'Why this answer'));
    expect(page).toMatch(/Quoted instead/u);
    expect(page).toContain('edits: hedge');
    expect(page).toContain('In its place: <q>Owls may eat 3 mice a day.</q>');
  });

  it('tells what the receipt keeps once the program was started anew, and what to do to see the rest', async () => {
    const services = servicesOver(papers());
    const web = await webPage(papers(), { services });
    const path = linkIn(await web.post('/ask', { line: MICE, visit: '' }), 'Why this answer');
    const page = await (await webPage(papers(), { services })).get(path);
    expect(page).toContain('are gone since the program was started anew');
    expect(page).toMatch(/What was said[\s\S]*Owls may eat 3 mice a day\./u);
    expect(page).toContain('<dt>Outcome</dt><dd>answered</dd>');
    expect(page).toMatch(/href="\/\?visit=[^"]*">ask again/u);
  });

  it('is not offered where nothing was searched, and says so of what is gone', async () => {
    const web = await webPage(papers());
    expect(await web.post('/ask', { line: '/help', visit: '' })).not.toContain('Why this answer');
    expect(await web.get('/why/gone')).toContain('not any more');
  });
});

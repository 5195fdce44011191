import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CollectionAspect,
  readCollectionQuestion,
} from '../../../src/understanding/collection/readCollectionQuestion.ts';

const QUESTIONS: Readonly<Record<CollectionAspect, string>> = {
  list: `
    what papers do you have
    can you list every paper?
    titles
    give me a list of titles
    where does your information come from?
    what can you tell me
    What papers do you have?
    list papers
    List all papers
    list the papers please
    LIST PAPRES
    show me the papers
    show all papers
    which papers are there?
    which papers are in the collection?
    what papers are in this collection
    what papers are available
    what's in the collection?
    what is in your library
    give me a list of the papers
    give me the list of all the papers you have
    can you list the papers?
    could you show me all of the papers here
    papers?
    all papers
    what do you have
    what have you got
    what's in here?
    show me everything
    list everything
    what studies do you have
    which articles do you have?
    what publications are there
    name all papers
    which papers do you know?
    what paprs do you hvae
    titles of all papers
    what are the titles of the papers?
    what documents do you have access to
    do you have papers
    what are these papers?
    what can I read here?
  `,
  count: `
    how many docs are here
    how many papers do you have?
    how many papers are there
    how many papers
    number of papers
    How many papers are in the collection?
    how many papers are in your database
    how many studies do you have
    how big is your collection
    how large is this library?
    how many documents are loaded
    how many papres are there
    How many abstracts are available?
    how many articles are in this collection
  `,
  subjects: `
    topics?
    what topics are there
    what are these papers about?
    what are the papers about
    What are your papers about?
    what is this collection about?
    what topics?
    what topics do you cover
    what topics do the papers cover?
    which topics are covered
    what topics are covered by the papers
    what subjects do these papers deal with
    what themes do your papers discuss
    list the topics
    what do you know about?
    what fields are the papers from
    what kind of papers are these?
    what kinds of papers do you have
    summarize the papers
    Summarise all papers
    summarize everything
    give me an overview
    overview
    give me an overview of the papers
    give me a short summary of all the papers
    can you summarize these papers for me
    tldr of the papers
    what do the papers say?
    what do these papers discuss
    what areas are covered here
    summrize the papers
    tell me about the papers
    tell me about your papers
    what is the main topic of these papers
    what are the main topics
    wat are teh papers about
  `,
  newest: `
    the newest
    what's the latest?
    is there anything new this week
    new papers since last month
    which paper came out last
    what is the newest paper
    newest paper
    newest papers?
    what's the latest paper?
    which paper is the newest?
    which is the most recent paper
    show me the latest papers
    anything new?
    Anything new
    what's new?
    whats new here
    is there anything new
    any new papers?
    what are the most recent publications
    are there any new papers
    which papers are new
    recent papers
    show recently added papers
    nwest paper
  `,
  oldest: `
    the oldest?
    what is the oldest paper?
    oldest papers
    which paper is the oldest
  `,
  'first-read': `
    where should a beginner start?
    which one is best to start with
    what's the best paper
    give me a random paper
    most cited paper
    which should I read first?
    which paper should I read first
    what should i read first
    where should I start?
    where do I start reading
    which one should I start with?
    which papers should I read
    what do you recommend I read first
    which paper do you recommend?
    recommend me a paper
    suggest a paper to read
    what is the best paper to start with
    what should a beginner read first
    which paper is most important
    what is a good paper to begin with
  `,
  authors: `
    which author has the most papers
    who is the most common author
    who are the authors?
    who are the authors of these papers
    who wrote the papers
    who wrote these papers?
    list the authors
    list all authors
    which authors do you have
    what authors are in the collection
    how many authors are there?
    authors of the papers
  `,
  years: `
    what years do the papers cover
    from what years are the papers?
    from which years are these papers
    when were the papers published?
    when were these papers published
    how old are the papers
  `,
  venues: `
    which journals are the papers from
    where were the papers published?
    what venues are there in the collection
    list the conferences
  `,
};

/** Each comes near one of those above. */
const OTHERS = `
  how many papers were reviewed?
  how many papers were included
  How many studies were included?
  how many articles are in the review
  what topics does the survey cover
  which papers use lasers
  which papers are about owls
  what are the papers on owls about
  how many papers are about smoking
  what is this paper about
  what is the paper about?
  who wrote the paper?
  who is the author
  who are the authors of AANG
  what is new in the paper
  what is the newest drug
  which papers are about this
  summarize the paper
  summarize it
  what do you have on owls
  how many are there
  how many studies are there
  what is the best method
  how large is the corpus
  how big is the library
  what is in the soil
  what areas are covered by vegetation
  how many subjects were there
  how many subjects
  how many topics are in the model
  when should I start treatment
  should I start
  what do they recommend
  what is known about it
  do the papers agree
  what do these papers have in common
  which of these papers is newer
  is there evidence
  how much does it cost
  what are the main findings of the papers
  what methods do the papers use
  list the methods
  who are they
  why
  when was it published
  what year is it from
  thanks
  hello
  any other papers?
  more papers by the same authors
  which newer papers use transformers
  the latest one
  the first one
  what is the first author
  how many years did they follow
  how many years
  which years
  what does it say
  what did they find
  how many people read the papers
`;

/** Of any field: what a question about papers may be about. */
const OF_SOME_FIELD =
  'owls lasers smoking transformers dams insulin phishing drones catalysts grammar knees quarks wages robots lidar';

function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

const ASKED = Object.entries(QUESTIONS).flatMap(([asks, text]) =>
  linesOf(text).map((question) => ({ asks, question })),
);

describe('readCollectionQuestion', () => {
  it.each(ASKED)('reads $asks: $question', ({ asks, question }) => {
    expect(readCollectionQuestion(question)).toBe(asks);
  });

  it.each(linesOf(OTHERS))('leaves to the papers: %s', (question) => {
    expect(readCollectionQuestion(question)).toBeUndefined();
  });

  it('reads the same in capitals, with a greeting and without a question mark', () => {
    for (const { asks, question } of ASKED) {
      expect(readCollectionQuestion(question.toUpperCase()), question).toBe(asks);
      expect(readCollectionQuestion(`Hi, ${question.replace(/[?!.]/gu, '')}`), question).toBe(asks);
      expect(readCollectionQuestion(`  ${question} ??`), question).toBe(asks);
    }
  });

  it('forgives letters that changed places in the word for papers', () => {
    const slips = ASKED.filter(({ question }) => /\bpapers\b/u.test(question));
    expect(slips.length).toBeGreaterThan(40);
    for (const { asks, question } of slips) {
      expect(readCollectionQuestion(question.replace('papers', 'papres')), question).toBe(asks);
    }
  });

  it('leaves alone what names a subject of its own, wherever it stands', () => {
    const asked = fc.constantFrom(...ASKED.map(({ question }) => question.replace(/[?!.\s]+$/u, '')));
    const subject = fc.constantFrom(...OF_SOME_FIELD.split(' '));
    const joined = fc.constantFrom('on', 'about', 'that use', 'and', 'with', '');
    fc.assert(
      fc.property(asked, joined, subject, (question, joint, noun) => {
        expect(readCollectionQuestion(`${question} ${joint} ${noun}?`)).toBeUndefined();
        expect(readCollectionQuestion(`${noun} ${question}`)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('takes no unknown name for a slip of the pen', () => {
    expect(readCollectionQuestion('which papers use P4P3R')).toBeUndefined();
    expect(readCollectionQuestion('what is PaperQA')).toBeUndefined();
  });

  it('means what was spoken of by `these papers` and `the authors`, where something was', () => {
    expect(readCollectionQuestion('what are these papers about?', 2)).toBeUndefined();
    expect(readCollectionQuestion('what are these papers about?', 1)).toBe('subjects');
    expect(readCollectionQuestion('who are the authors?', 1)).toBeUndefined();
    expect(readCollectionQuestion('summarize', 1)).toBeUndefined();
    expect(readCollectionQuestion('which papers do you have?', 5)).toBe('list');
    expect(readCollectionQuestion('anything new?', 1)).toBe('newest');
  });

  const COLLECTIONS = join(process.env['TEST_DATA'] ?? '../shared/data', 'answering/collections');
  it.skipIf(!existsSync(COLLECTIONS))(
    'takes none of the questions of other fields (skipped without shared data)',
    () => {
      const files = readdirSync(COLLECTIONS).filter((file) => file.endsWith('.questions.jsonl'));
      const questions = files
        .flatMap((file) => linesOf(readFileSync(join(COLLECTIONS, file), 'utf8')))
        .map((line): string => JSON.parse(line).question);
      expect(questions.length).toBeGreaterThanOrEqual(270);
      expect(questions.filter((question) => readCollectionQuestion(question))).toEqual([]);
    },
  );
});

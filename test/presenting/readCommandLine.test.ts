import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/command.ts';
import type { GivenFile } from '../../src/option.ts';
import { readCommandLine } from '../../src/presenting/readCommandLine.ts';

const fileAt = (name: string): GivenFile => ({ name, bytes: 0, read: async () => new Uint8Array() });

const commands = [
  defineCommand({
    name: 'ask',
    description: 'Asks.',
    options: {
      question: { kind: 'text', description: 'What.', required: true, maxLength: 25 },
      private: { kind: 'flag', description: 'Only you.' },
      style: { kind: 'choice', description: 'How.', choices: [{ label: 'Short', value: 'short' }] },
    },
    async *run() {},
  }),
  defineCommand({
    name: 'compare',
    description: 'Compares.',
    options: {
      a: { kind: 'text', description: 'One.', required: true },
      b: { kind: 'text', description: 'Other.', required: true },
    },
    async *run() {},
  }),
  defineCommand({
    name: 'list',
    description: 'Lists.',
    options: {
      about: { kind: 'text', description: 'What.' },
      year: { kind: 'text', description: 'A year such as 2024.' },
    },
    async *run() {},
  }),
  defineCommand({
    name: 'privacy',
    description: 'Tells.',
    options: { delete: { kind: 'flag', description: 'Now.' } },
    async *run() {},
  }),
  defineCommand({
    name: 'add',
    description: 'Adds.',
    options: {
      what: { kind: 'text', description: 'Which.' },
      file: { kind: 'file', description: 'A library.', extensions: ['.bib'] },
    },
    async *run() {},
  }),
  defineCommand({ name: 'help', description: 'Helps.', options: {}, async *run() {} }),
];

describe('readLine', () => {
  it('takes a line without a slash as a question, word for word', () => {
    expect(valuesOf('what is --lr?')).toEqual({ question: 'what is --lr?', private: false });
  });

  it('reads options wherever they stand', () => {
    expect(valuesOf('/ask why? --private')).toEqual({ question: 'why?', private: true });
    expect(valuesOf('/ask --private why?')).toEqual({ question: 'why?', private: true });
    expect(valuesOf('/ASK why? --style short')).toEqual({ question: 'why?', private: false, style: 'short' });
  });

  it.each([['/compare Owls, Mice 2'], ['/compare "Owls" "Mice 2"'], ['/compare Owls --b Mice 2']])(
    'gives each text that a command needs its own in %s',
    (line) => expect(valuesOf(line)).toEqual({ a: 'Owls', b: 'Mice 2' }),
  );

  it('reads options as Discord writes them', () => {
    expect(valuesOf('/ask question:why? style:short')).toEqual({
      question: 'why?',
      private: false,
      style: 'short',
    });
    expect(valuesOf('/ask private:true why?')).toEqual({ question: 'why?', private: true });
    expect(valuesOf('/ask why? private:false')).toEqual({ question: 'why?', private: false });
  });

  it('takes the name of a flag alone for the flag, unless it may be a text', () => {
    expect(valuesOf('/privacy delete')).toEqual({ delete: true });
    expect(valuesOf('/privacy')).toEqual({ delete: false });
    expect(valuesOf('/ask private')).toEqual({ question: 'private', private: false });
  });

  it('leaves a colon in a text alone', () => {
    expect(valuesOf('/ask see https://a.b why:no')).toMatchObject({ question: 'see https://a.b why:no' });
  });

  it.each(['help', '?', '/help'])('takes %s for a wish for help', (line) => {
    expect(readCommandLine(line, commands, fileAt)).toMatchObject({ command: { name: 'help' } });
  });

  it.each([
    ['/add my papers/birds.bib', 'my papers/birds.bib'],
    ['/add birds.BIB.gz', 'birds.BIB.gz'],
    ['/add --file birds.bib', 'birds.bib'],
  ])('takes the path in %s for the file', (line, name) => {
    expect(valuesOf(line)).toEqual({ file: { name, bytes: 0 } });
  });

  it.each(['https://example.org/birds.bib', '2204.06340', 'birds'])('takes %s for no file', (what) => {
    expect(valuesOf(`/add ${what}`)).toEqual({ what });
  });

  it.each([
    ['/aks why?', 'Did you mean /ask?'],
    ['/priv', 'Did you mean /privacy?'],
    ['/foo', 'There are /ask, /compare, /list, /privacy, /add, /help. Without a slash'],
    ['/ask', '/ask needs QUESTION: What. Type: /ask QUESTION'],
    ['/ask why? --style', '--style takes one of: short.'],
    ['/list --year', '--year needs something behind it: A year such as 2024.'],
    ['/ask why? --foo', 'no option --foo. Type: /ask QUESTION [--private] [--style STYLE]'],
    ['/ask why? --constructor x', 'Type: /ask'],
    ['/ask why? --style long', '--style takes one of: short.'],
    [`/ask ${'w'.repeat(6000)}`, 'That is 6000 characters long; question takes 25. Shorten it.'],
    ['/compare Owls', '/compare needs B too: Other. Type: /compare A, B'],
    ['/privacy delete all', '/privacy takes no text. Type: /privacy [--delete]'],
    ['/help me', '/help takes no text. Type: /help'],
    ['/', 'There is no command'],
  ])('says what to type instead of %s', (line, remedy) => {
    expect(readCommandLine(line, commands, fileAt)).toEqual({ problem: expect.stringContaining(remedy) });
  });
});

function valuesOf(line: string): object {
  const read = readCommandLine(line, commands, fileAt);
  if ('problem' in read) throw new Error(read.problem);
  return JSON.parse(JSON.stringify(read.values));
}

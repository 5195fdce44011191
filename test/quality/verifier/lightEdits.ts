// Edits that leave the meaning as it is; the tables are made for this measurement and share nothing with the rules.
import { type Perturbation, readTable, replaceFrom, replaceOne } from './perturbation.ts';

const PAST = readTable(`
shows:showed, show:showed, find:found, finds:found, demonstrate:demonstrated, demonstrates:demonstrated, is:was, are:were,
has:had, have:had, increases:increased, reduces:reduced, improves:improved, leads:led, lead:led, suggest:suggested,
suggests:suggested, introduce:introduced, introduces:introduced, present:presented, presents:presented,
propose:proposed, release:released, requires:required, require:required, induces:induced, inhibits:inhibited,
promotes:promoted, regulates:regulated, provide:provided, provides:provided, outperforms:outperformed,
achieves:achieved, enables:enabled, enable:enabled, allows:allowed, allow:allowed, contributes:contributed,
plays:played, play:played, reveal:revealed, reveals:revealed, indicate:indicated, indicates:indicated,
identify:identified, becomes:became, gives:gave, takes:took, grows:grew, binds:bound, occurs:occurred, drives:drove,
remains:remained, encodes:encoded, acts:acted, causes:caused, explores:explored, aims:aimed, can:could,
develop:developed, depends:depended, controls:controlled, decreases:decreased, mediates:mediated
`);
const PRESENT = new Map(
  [...PAST].flatMap(([present, past]): [string, string][] => (present === 'can' ? [] : [[past, present]])),
);

const SYNONYMS = readTable(`
show:demonstrate, showed:demonstrated, shown:demonstrated, shows:demonstrates, improve:enhance, improved:enhanced,
improves:enhances, improving:enhancing, use:employ, used:employed, using:employing, uses:employs, method:approach,
methods:approaches, approach:method, approaches:methods, results:findings, findings:results, large:big, increase:rise,
decreased:reduced, reduced:decreased, reduces:decreases, reduce:decrease, reduction:decrease, increased:elevated,
important:essential, crucial:essential, key:crucial, essential:crucial, significant:substantial, investigated:examined,
examined:investigated, investigate:examine, studied:investigated, several:multiple, many:numerous, various:diverse,
recently:lately, begin:start, help:assist, obtain:get, obtained:acquired, required:needed, requires:needs,
require:need, leads to:results in, led to:resulted in, leading to:resulting in, however:nevertheless, also:additionally,
moreover:furthermore, furthermore:moreover, because:since, whereas:while, although:though, about:around, approximately:about,
patients:individuals, often:frequently, mainly:primarily, mostly:mainly, rapidly:quickly, quickly:rapidly, novel:new, new:novel,
revealed:showed, identified:discovered, goal:aim, propose:present, introduce:present, suggests:indicates,
suggest:indicate, provides:offers, provide:offer, promotes:fosters, enables:allows, ability:capability, capability:ability,
major:main, primary:main, similar:comparable, children:kids, cause:produce, difficult:hard, challenging:difficult,
role:function, effect:influence, effects:influences, associated with:linked to, linked to:associated with,
tumor:tumour, evaluated:assessed, assessed:evaluated, performed:conducted, conducted:performed, developed:created,
demonstrate:show, demonstrated:showed, observed:seen, complete:full, entire:whole, death:mortality, drug:medication,
disease:illness, understanding:comprehension, overall:in general, strong:powerful, simple:straightforward,
comprehensive:extensive, wide:broad, broad:wide, potential:possible, particular:specific
`);

const NUMBER_WORDS = readTable('two:2, three:3, four:4, five:5, six:6, seven:7, eight:8, nine:9, ten:10');
const CONTRACTIONS = readTable(
  "does not:doesn't, do not:don't, did not:didn't, is not:isn't, are not:aren't, was not:wasn't, were not:weren't, cannot:can not",
  { both: true },
);

const ACTIVE = readTable(`
inhibits:inhibited, induces:induced, promotes:promoted, regulates:regulated, mediates:mediated, increases:increased,
reduces:reduced, improves:improved, controls:controlled, activates:activated, causes:caused, drives:driven,
suppresses:suppressed, predicts:predicted, outperforms:outperformed, prevents:prevented, enables:enabled,
minimizes:minimized, explores:explored, advances:advanced, mitigates:mitigated
`);
const WE_DID = readTable(`
introduce:introduced, present:presented, propose:proposed, release:released, describe:described, develop:developed,
identified:identified, investigated:investigated, examined:examined, analyzed:analyzed, compared:compared,
developed:developed, evaluated:evaluated, assessed:assessed, studied:studied, measured:measured, used:used,
generated:generated, performed:performed, conducted:conducted, describe:described, review:reviewed
`);

/** `A inhibits B.` to `B is inhibited by A.`, of short sentences with one such verb. */
const passive: Perturbation = ({ sentence }) => {
  const match = new RegExp(
    `^((?:\\S+ ){1,7})(${[...ACTIVE.keys()].join('|')}) ((?:[^\\s,;:]+ ){0,8}[^\\s,;:.]+)\\.?$`,
    'u',
  ).exec(sentence);
  if (!match) return undefined;
  const [, subject = '', verb = '', object = ''] = match;
  return `${capital(object)} ${object.endsWith('s') ? 'are' : 'is'} ${ACTIVE.get(verb)} by ${subject.trim()}.`;
};

/** `We release all our models.` to `All our models were released.` */
const passiveOfWe: Perturbation = ({ sentence }) => {
  const match = new RegExp(`^We (?:also )?(${[...WE_DID.keys()].join('|')}) ([^,;:]+?)(,.*|\\.)$`, 'u').exec(
    sentence,
  );
  if (!match) return undefined;
  const [, verb = '', object = '', rest = ''] = match;
  return `${capital(object)} were ${WE_DID.get(verb)}${rest}`;
};

const roundDecimals: Perturbation = (origin) =>
  replaceOne(origin, /(?<![\d.,])\d{2,}\.\d+(?![\d.])/gu, ([found]) => String(Math.round(Number(found))));

const roundThousands: Perturbation = (origin) =>
  replaceOne(origin, /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])/gu, ([found]) => {
    const value = Number(found.replaceAll(',', ''));
    const unit = 10 ** (String(value).length - 2);
    return `about ${(Math.round(value / unit) * unit).toLocaleString('en-US')}`;
  });

const plainThousands: Perturbation = (origin) =>
  replaceOne(origin, /\d{1,3}(?:,\d{3})+/gu, ([found]) => found.replaceAll(',', ''));

const spellPercent: Perturbation = (origin) =>
  replaceOne(origin, /(?<=\d) ?%/gu, () => origin.random.pick([' percent', ' per cent']));

const spellMillions: Perturbation = (origin) =>
  replaceOne(origin, /(?<=\d) (million|billion)/gu, ([, scale]) => (scale === 'million' ? 'M' : 'B'));

/** Not the `three` of `twenty three`. */
const spelledNumber: Perturbation = (origin) =>
  /\p{L}+ty[ -]\p{L}/iu.test(origin.sentence) ? undefined : replaceFrom(NUMBER_WORDS)(origin);

const framed: Perturbation = ({ sentence, random }) => {
  const frame = random.pick([
    'The authors report that',
    'According to the paper,',
    'The study shows that',
    'It is reported that',
  ]);
  return `${frame} ${lowerFirst(sentence)}`;
};

const weToAuthors: Perturbation = (origin) =>
  replaceOne(origin, /\b[Ww]e\b/gu, ([found]) => (found === 'We' ? 'The authors' : 'the authors'));

const fronted: Perturbation = ({ sentence }) => {
  const match = /^([^,;:]{20,}) ((?:in|for|during|after|across|among) [^,;:.]{5,40})\.$/u.exec(sentence);
  return match ? `${capital(match[2] ?? '')}, ${lowerFirst(match[1] ?? '')}.` : undefined;
};

const dropOpening: Perturbation = ({ sentence }) => {
  const rest =
    /^(?:However|Moreover|Furthermore|In addition|Additionally|Finally|Here|Thus|Therefore|Importantly|Notably|In conclusion|[A-Z]{5,}S?:?),? (.{30,})$/u.exec(
      sentence,
    )?.[1];
  return rest && capital(rest);
};

const dropParenthesis: Perturbation = (origin) => replaceOne(origin, / \([^()]{3,60}\)/gu, () => '');

const twoEdits =
  (one: Perturbation, other: Perturbation): Perturbation =>
  (origin) => {
    const sentence = one(origin);
    return sentence === undefined ? undefined : other({ ...origin, sentence });
  };

const synonym = replaceFrom(SYNONYMS);
const past = replaceFrom(PAST);

export const LIGHT_EDITS: Readonly<Record<string, Perturbation>> = {
  'tense: past': past,
  'tense: present': replaceFrom(PRESENT),
  'voice: passive': passive,
  'voice: of "we"': passiveOfWe,
  'one synonym': synonym,
  'two synonyms': twoEdits(synonym, synonym),
  'synonym and tense': twoEdits(synonym, past),
  'rounded decimals': roundDecimals,
  'rounded thousands': roundThousands,
  'number spelling': (origin) =>
    [plainThousands, spellPercent, spellMillions, spelledNumber]
      .map((edit) => edit(origin))
      .find((edited) => edited !== undefined),
  contraction: replaceFrom(CONTRACTIONS),
  framed,
  'we to the authors': weToAuthors,
  'phrase to the front': fronted,
  'opening left out': dropOpening,
  'parenthesis left out': dropParenthesis,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names and acronyms keep their capital. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}*\s/u.test(text) &&
    /^(?:The|This|These|We|In|A|An|Our|Here|It|Both|Several|Existing)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

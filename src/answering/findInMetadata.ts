// Claims that the record of a paper supports: who wrote it, when and where it was published.
import { lexicon } from '../language/lexicon.ts';
import { METADATA_FIELDS, metadataValue, type Paper } from '../papers/paper.ts';
import { findNames, namesOf } from '../understanding/names.ts';
import { paperTextOf, readText as readQuestion } from '../understanding/paperText.ts';
import { judgeMetadataClaim } from '../verifying/judgeMetadataClaim.ts';
import { readTextTerms } from '../verifying/readTextTerms.ts';
import type { FieldCitation } from './citation.ts';

/** The fields of the one paper that the claim names, where they support it. */
export function findInMetadata(claim: string, papers: readonly Paper[]) {
  if (!lexicon('record-claim').pattern.test(claim) || lexicon('place-among-several').pattern.test(claim))
    return undefined;
  const uses = findNames(readQuestion(claim), namesOf(papers.map(paperTextOf)));
  const ids = new Set(uses.flatMap(({ name }) => [...name.papers]));
  const paper = papers.find(({ id }) => ids.has(id));
  if (!paper || ids.size > 1) return undefined;
  const values = valuesOf(paper);
  if (judgeMetadataClaim({ statement: claim, records: [values] }).verdict !== 'pass') return undefined;
  const told = values.filter(({ field, value }) => field === 'title' || holdsAny(value, claim, paper.title));
  const citations = told.map(({ field, value }): FieldCitation & { readonly quote: string } => ({
    paper: paper.id,
    field,
    quote: value,
  }));
  return told.length > 1 ? { in: paper, citations } : undefined;
}

function valuesOf(paper: Paper) {
  return METADATA_FIELDS.flatMap((field) => {
    const value = metadataValue(paper, field);
    return value === undefined ? [] : [{ field, value }];
  });
}

/** Whether the claim takes something from a value that the title does not tell. */
function holdsAny(value: string, claim: string, title: string): boolean {
  const titled = new Set(readTextTerms(title).terms.map(({ key }) => key));
  const stated = new Set(readTextTerms(claim).terms.map(({ key }) => key));
  return readTextTerms(value).terms.some(
    ({ kind, key }) => kind !== 'function' && stated.has(key) && !titled.has(key),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Paper } from './paper.ts';

/** Something wrong with a source of papers: `src/x.md:3: title is missing`. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Every paper, or every problem: a broken collection is not loaded in part. */
export type Loaded = { readonly papers: readonly Paper[] } | { readonly problems: readonly Problem[] };

/** Loads a folder of Markdown files with front matter. */
export async function loadPapers(source: string): Promise<Loaded> {
  const names = (await readdir(source)).filter((name) => name.endsWith('.md')).sort();
  const papers = await Promise.all(
    names.map(async (name) => readMarkdown(await readFile(join(source, name), 'utf8'))),
  );
  return { papers };
}

function readMarkdown(text: string): Paper {
  const [, front = '', body = ''] = text.split(/^---$/mu);
  return { ...parse(front), abstract: body.trim().replace(/\s+/gu, ' ') };
}

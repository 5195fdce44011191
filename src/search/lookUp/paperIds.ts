import type { Paper } from '../../papers/paper.ts';

const ARXIV_NEW = /(?<!\d)(?<!\d\.)(\d{4}\.\d{4,5})(?:v\d+)?(?!\d)/iu;
const ARXIV_OLD = /(?<![a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?!\d)/iu;
const DOI = /\b(10\.\d{4,9}\/[^\s"<>]+?)(?:v\d+)?[.,;)\]]*(?:[?#]\S*)?$/iu;

/** What a person may paste to name one paper: its id, arXiv id (any version), DOI or link, in one spelling. */
export function namesIn(text: string): string[] {
  const trimmed = text.trim();
  const names = [ARXIV_NEW, ARXIV_OLD, DOI].flatMap((pattern) => pattern.exec(trimmed)?.[1] ?? []);
  return [...names, trimmed, bareLink(trimmed)].map((name) => name.toLowerCase());
}

/** Every name under which a paper is looked up. */
export function namesOf({ id, link }: Paper): string[] {
  return [...new Set([...namesIn(id), ...(link === undefined ? [] : namesIn(link))])];
}

function bareLink(text: string): string {
  return text
    .replace(/^https?:\/\/(?:www\.|dx\.)?/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
}

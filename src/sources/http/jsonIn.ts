import { SourceError } from '../sourceError.ts';

/** What an answer holds; a page in its place, as proxies and overloaded servers send it, is told. */
export function jsonIn(text: string, label: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noData(label);
  }
}

/** An answer that is no data of the service. */
export function noData(label: string): SourceError {
  return new SourceError(`${label} answers with something else than papers: try again later`);
}

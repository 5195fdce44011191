import { readFileSync, writeFileSync } from 'node:fs';
import type { Thresholds } from './ratchet.ts';

const FILE = new URL('../thresholds.json', import.meta.url);

export function readThresholds(): Thresholds {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

export function writeThresholds(thresholds: Thresholds): void {
  writeFileSync(FILE, `${JSON.stringify(thresholds, undefined, 2)}\n`);
}

import type { Source } from './pairs.ts';
import type { RoleSet } from './trainRoles.ts';

export const COLLECTIONS = ['robots', 'security', 'surgery', 'health', 'biology', 'aero'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/** What weights must not have seen when something of a field is measured with them. */
export interface Fold {
  readonly name: string;
  readonly sources: readonly Source[];
  readonly roles: readonly RoleSet[];
  readonly collections: readonly CollectionName[];
}

const MEDICINE: Omit<Fold, 'name'> = {
  sources: ['pubmedqa', 'trials', 'covidqa'],
  roles: ['pubmedqa', 'trials', 'piboso'],
  collections: ['surgery', 'health'],
};
const COMPUTING: Omit<Fold, 'name'> = {
  sources: [],
  roles: ['csabstruct'],
  collections: ['robots', 'security'],
};
const BIOLOGY: Omit<Fold, 'name'> = { sources: ['scifact', 'covidqa'], roles: [], collections: ['biology'] };
const AERO: Omit<Fold, 'name'> = { sources: [], roles: [], collections: ['aero'] };

/** The collections by field. */
export const FIELDS: readonly Pick<Fold, 'collections'>[] = [MEDICINE, COMPUTING, BIOLOGY, AERO];

/** A fold for each collection, and one for the claims of SciFact: each leaves out itself and its field. */
export const FOLDS: readonly Fold[] = [
  { name: 'robots', ...COMPUTING },
  { name: 'security', ...COMPUTING },
  { name: 'surgery', ...MEDICINE },
  { name: 'health', ...MEDICINE },
  { name: 'biology', ...BIOLOGY },
  { name: 'scifact', ...BIOLOGY },
  { name: 'aero', ...AERO },
];

/** What the program comes with has seen everything. */
export const NOTHING_LEFT_OUT: Fold = { name: 'all', sources: [], roles: [], collections: [] };

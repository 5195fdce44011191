import type { Paper } from '../../src/papers/paper.ts';

/** Made up: names with inner capitals, one paper without authors. */
export const BEES: readonly Partial<Paper>[] = [
  {
    id: 'bee',
    title: 'BeeNet: Counting Pollinators from Sound',
    authors: ['Ida Comb', 'Noor Wax'],
    year: 2021,
    venue: 'Insecta 2021',
    abstract:
      'Counting pollinators by eye is slow. We introduce BeeNet, a network that counts bees from their sound. BeeNet was trained on 400 hours of recordings from orchards. It counts bees with an error of 6% at noon and 11% at dusk. The recordings are released under an open license.',
  },
  {
    id: 'moth',
    title: 'MothScope: Counting Moths at Night',
    authors: [],
    year: 2023,
    venue: 'Insecta 2023',
    abstract:
      'Moths pollinate at night and are rarely counted. We introduce MothScope, a camera that counts moths in the dark. MothScope was trained on 90 hours of video. It counts moths with an error of 9%. Heavy rain blinds the camera.',
  },
];

/** Made up: titles without a colon, terms in lower case. */
export const RIVERS: readonly Partial<Paper>[] = [
  {
    id: 'silt',
    title: 'How Dams Starve Deltas of Silt',
    authors: ['Mara Ford', 'Jon Weir'],
    year: 2019,
    venue: 'Journal of Rivers',
    abstract:
      'Deltas sink where rivers bring less silt. We measured silt below 12 dams over 20 years. Large dams hold back 80% of the silt, small dams 15%. Opening the gates during floods restores a third of it.',
  },
  {
    id: 'salmon',
    title: 'Salmon Ladders and the Cost of Climbing',
    authors: ['Mara Ford'],
    year: 2022,
    venue: 'Fish and Flow',
    abstract:
      'Salmon ladders let fish pass dams. A salmon ladder is a staircase of small pools. We tagged 900 salmon at 7 ladders. Two thirds of the salmon reach the top, and those that do lose a tenth of their weight. Resting pools halve this loss.',
  },
];

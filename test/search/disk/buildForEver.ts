// A process that begins to build an index and never ends: `node --import tsx buildForEver.ts FILE`.
import { indexMethods } from '../../../src/search/disk/indexMethods.ts';

const [, , file = ''] = process.argv;
const methods = indexMethods(file);
methods.begin(true);
methods.change(
  [{ paper: { id: 'half', title: 'Half', authors: [], abstract: 'Half built.' }, checksum: 'half' }],
  [],
);
console.log('building');
setInterval(() => {}, 1_000);

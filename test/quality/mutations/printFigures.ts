// For a copy of the project: the figures of one part, or of all, as one line of JSON; nothing else on standard output.
import { PARTS } from '../parts.ts';

console.log = () => undefined;
const sets = await PARTS[process.argv[2] ?? 'all']?.([]);
process.stdout.write(JSON.stringify(sets));

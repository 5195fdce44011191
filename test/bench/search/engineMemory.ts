// What an index takes in a process of its own, in megabytes: `node --expose-gc --import tsx engineMemory.ts ENGINE COLLECTION SPLIT`.
import { loadCollection } from './collection.ts';
import { removeScratch } from './engine.ts';
import { ENGINES } from './engines.ts';

const BYTES_PER_MEGABYTE = 2 ** 20;

const [, , engineName, collectionName = '', split = ''] = process.argv;
const engine = ENGINES.find(({ name }) => name === engineName);
const collection = loadCollection(collectionName, [split]);
if (!engine || !collection) throw new Error('name an engine, a collection and a split');
globalThis.gc?.();
const before = process.memoryUsage.rss();
const index = await engine.build(collection.papers);
await index.search(collection.queries[0]?.text ?? '', 10);
globalThis.gc?.();
console.log(Math.max(0, process.memoryUsage.rss() - before) / BYTES_PER_MEGABYTE);
removeScratch();

// npm run replay -- FILE: asks a recorded question again and plays the recorded replies: no key, no network.
import { isDeepStrictEqual } from 'node:util';
import { askSeeds } from './askSeeds.ts';
import { readExchanges, refusalOf, replayOf } from './exchange.ts';

const [file] = process.argv.slice(2);
const refusal = file === undefined ? 'Usage: npm run replay -- FILE' : refusalOf(file);
if (file === undefined || refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const exchanges = await readExchanges(file);
  const { fetch, made } = replayOf(exchanges);
  const service = { apiKey: 'none', baseUrl: 'https://api.anthropic.com', fetch };
  process.stdout.write(await askSeeds(exchanges[0].asked, service));
  if (!isDeepStrictEqual(made, exchanges)) {
    console.error(
      `The recording is stale: what is asked has changed. Renew it: npm run record -- --again ${file}`,
    );
  }
}

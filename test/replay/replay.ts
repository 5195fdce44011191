// npm run replay -- FILE: asks a recorded question again and plays the recorded replies: no key, no network.
import { askSeeds } from './askSeeds.ts';
import { readExchanges, replayingFetch } from './exchange.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run replay -- FILE');
  process.exitCode = 1;
} else {
  const exchanges = await readExchanges(file);
  const fetch = replayingFetch(exchanges, (number) =>
    console.error(`Request ${number} is not the recorded one: the instructions or the papers have changed.`),
  );
  const service = { apiKey: 'none', baseUrl: 'https://api.anthropic.com', fetch };
  process.stdout.write(await askSeeds(exchanges[0].asked, service));
}

import { acting, echo, line } from './commands.ts';
import { runReadyBot } from './runBot.ts';

/** A bot whose command counts how often it ran. */
export async function countingBot() {
  let runs = 0;
  const lost: string[] = [];
  const act = acting(async function* () {
    runs += 1;
    yield line('done');
  });
  const bot = await runReadyBot([act, echo], { onLost: (why) => lost.push(why) });
  return { bot, runs: () => runs, lost };
}

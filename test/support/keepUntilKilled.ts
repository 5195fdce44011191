// Run as a process: keeps settings and counts in the file that is named, and says each number that is kept, until it is killed.
import { openedFile } from './openedState.ts';

const [file = '', first = '0'] = process.argv.slice(2);
const state = await openedFile(file, { now: () => new Date('2026-03-01T12:00:00Z') });
const counter = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 1_000_000 };
for (let number = Number(first); ; number++) {
  await state.settings.change(`server ${number}`, { threads: true });
  await state.counters.take(counter, 1);
  process.stdout.write(`${number}\n`);
}

// Several processes of the built program on one database, as a supervisor keeps them.
import { setTimeout as sleep } from 'node:timers/promises';
import { type SigningKey, sendSigned, signingKey } from '../support/discord/sendSigned.ts';
import type { DiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { freePort } from '../support/freePort.ts';
import { type RunningProgram, startProgram } from '../support/program.ts';
import { countCrashes } from './countCrashes.ts';
import { WITH_GARBAGE_COLLECTION } from './heldMbOf.ts';

export interface Fleet {
  readonly members: readonly Member[];
  /** What Discord signs requests with. */
  readonly key: SigningKey;
  /** How many have ended otherwise than they were told to. */
  crashes(): number;
  /** Kills one as a power failure does, and starts it again. */
  kill(at: number): Promise<void>;
  /** Halts one as a machine does that is out of memory or moved to another one, and lets it go on. */
  halt(at: number, forMs: number): Promise<void>;
  /** Stops one as a supervisor does, and starts it again; gives its exit code once it is ready. */
  restart(at: number): Promise<number | NodeJS.Signals>;
  /** All that each of them has said. */
  outputs(): readonly string[];
  /** What they said of trouble. */
  warnings(): readonly string[];
  /** Delivers an interaction to one over HTTP; gives Discord's view of it: false where nobody took it. */
  deliver(at: number, interaction: object): Promise<boolean>;
  /** Waits until every shard has a process. */
  allUp(withinMs: number): Promise<boolean>;
  stop(): Promise<void>;
}

export interface Member {
  readonly port: number;
  program: RunningProgram;
}

interface Manning {
  readonly count: number;
  readonly shards: number;
  readonly discord: DiscordDouble;
  readonly env: Readonly<Record<string, string>>;
  /** Where the version is built that is run until it is killed or restarted; default: this one. */
  readonly firstFrom?: string | undefined;
}

const LOOK_MS = 20;
const READY_WITHIN_MS = 30_000;

export async function startFleet({ count, shards, discord, env, firstFrom }: Manning): Promise<Fleet> {
  const key = signingKey();
  const old: RunningProgram[] = [];
  const start = (port: number, home?: string) =>
    startProgram(
      {
        ...{ DISCORD_TOKEN: 'soak', DISCORD_API_URL: discord.url, SHARDS: `lease/${shards}` },
        ...{ INTERACTIONS_PORT: String(port), DISCORD_PUBLIC_KEY: key.publicKey, LOG_LEVEL: 'warn' },
        ...env,
      },
      { nodeOptions: WITH_GARBAGE_COLLECTION, home },
    );
  const members: Member[] = [];
  for (let at = 0; at < count; at += 1) {
    const port = await freePort();
    members.push({ port, program: start(port, firstFrom) });
  }
  const replace = async (at: number, signal: NodeJS.Signals) => {
    const member = memberAt(members, at);
    old.push(member.program);
    member.program.process.kill(signal);
    const code = await member.program.ended;
    member.program = start(member.port);
    return code;
  };
  const outputs = () => [...old, ...members.map(({ program }) => program)].map((each) => each.output());
  return {
    members,
    key,
    outputs,
    crashes: () => outputs().reduce((sum, output) => sum + countCrashes(output), 0),
    kill: async (at) => void (await replace(at, 'SIGKILL')),
    async halt(at, forMs) {
      const { process } = memberAt(members, at).program;
      process.kill('SIGSTOP');
      await sleep(forMs);
      process.kill('SIGCONT');
    },
    async restart(at) {
      const code = await replace(at, 'SIGTERM');
      await untilReady(memberAt(members, at));
      return code;
    },
    warnings: () =>
      outputs().flatMap((output) =>
        output.split('\n').filter((line) => /"level":(?:40|50|"warn"|"error")/u.test(line)),
      ),
    deliver: (at, interaction) => deliverTo(memberAt(members, at), interaction, key),
    async allUp(withinMs) {
      const end = Date.now() + withinMs;
      while (discord.gateway.upShards.length < shards && Date.now() < end) await sleep(LOOK_MS);
      return discord.gateway.upShards.length === shards;
    },
    async stop() {
      for (const { program } of members) program.process.kill('SIGTERM');
      await Promise.all(members.map(({ program }) => program.ended));
    },
  };
}

function memberAt(members: readonly Member[], at: number): Member {
  return members[at % members.length] as Member; // there is always one
}

/** As a balancer finds out; gives up when the figures will tell anyway. */
async function untilReady({ port }: Member): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false, // it does not listen yet
    );
  while (!(await isReady()) && Date.now() < end) await sleep(LOOK_MS);
}

async function deliverTo({ port }: Member, interaction: object, key: SigningKey): Promise<boolean> {
  try {
    return (await sendSigned(interaction, { port, key })).status === 202;
  } catch {
    return false; // it is not there: a balancer would ask another
  }
}

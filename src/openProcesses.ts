// Wiring of what the processes of one bot settle among themselves.
import { z } from 'zod';
import type { PostClaims } from './discord/createAnnounce.ts';
import type { SharedGateway } from './discord/gateway/connectGateway.ts';
import type { GatewaySession } from './discord/gateway/gatewaySession.ts';
import { sharedLane } from './discord/gateway/identifyLane.ts';
import type { SharedTasks } from './discord/interaction/sharedTasks.ts';
import type { Processes } from './state/processes.ts';

/** What the surface settles with other processes. */
export function processesOver(processes: Processes) {
  return { shared: gatewayOver(processes), tasks: tasksOver(processes), posts: postsOver(processes) };
}

function gatewayOver(processes: Processes): SharedGateway {
  return {
    lane: sharedLane(processes.takeTurn),
    sessions: {
      read: async (at) => readSession(await processes.readSession(at)),
      write: (at, session) => processes.writeSession(at, session && JSON.stringify(session)),
    },
    leases: (of) => ({
      renew: (mayTake) => processes.renewLeases(of, mayTake),
      giveBack: (shards) => processes.giveBack(of, shards),
      leave: processes.leave,
    }),
  };
}

function tasksOver({ beginTask, keepTask, endTask, takeOverTasks }: Processes): SharedTasks {
  return { begin: beginTask, isOurs: keepTask, end: endTask, takeOver: takeOverTasks };
}

function postsOver({ claim, release }: Processes): PostClaims {
  return { claim: (post) => claim('post', post), release: (post) => release('post', post) };
}

const session = z.object({
  sessionId: z.string(),
  sequence: z.number(),
  resumeURL: z.url(),
  shardId: z.number(),
  shardCount: z.number(),
  identity: z.object({ self: z.string(), application: z.string() }).optional(),
});

/** One that another version of the bot has kept in another form is none. */
function readSession(stored: string | undefined): GatewaySession | undefined {
  return stored === undefined ? undefined : session.safeParse(JSON.parse(stored)).data;
}

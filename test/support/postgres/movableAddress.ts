// An address of PostgreSQL that leads to another server when it is moved, as what stands before a failover does.

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface MovableAddress {
  readonly url: string;
  /** New connections lead there. Those that are open stay with the server that they lead to. */
  moveTo(port: number): void;
  close(): void;
}

/** In front of the server at this address. */
export async function movableAddress(url: string, port = 0): Promise<MovableAddress> {
  let target = Number(new URL(url).port);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const there = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [socket, there],
      [there, socket],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => {}); // the close that follows is passed on
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const here = new URL(url);
  here.port = String((server.address() as AddressInfo).port); // it listens on TCP
  return {
    url: here.href,
    moveTo(port) {
      target = port;
    },
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

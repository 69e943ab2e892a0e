import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const EVENTS = '/api/public/events';
/** So many knock at once while a crowd gathers. */
const TOGETHER = 100;
const PATIENCE_MS = 10_000;

/** Listeners at the bell, each from a loopback address of its own; on a county's network every screen has one, too. */
export type Crowd = Readonly<{
  /** From one address where it is given. */
  join: (count: number, address?: string) => Promise<void>;
  /** The oldest go, and as many come. */
  change: (count: number) => Promise<void>;
  size: () => number;
  /** When each listener heard of this version, in the milliseconds of `performance.now()`. */
  heardAt: (version: number) => readonly number[];
  /** How many were told that the server goes. */
  farewells: () => number;
  /** One who only looks whether there is room, and from where. */
  knock: (address?: string) => Promise<Readonly<{ status: number; head: string }>>;
  leave: () => Promise<void>;
}>;

export function gatherCrowd(origin: string): Crowd {
  const { hostname: host, port } = new URL(origin);
  const members: Socket[] = [];
  const heard = new Map<number, number[]>();
  let farewells = 0;
  let born = 0;

  const listenTo = (text: string) => {
    const now = performance.now();
    for (const [, version] of text.matchAll(/"version":(\d+)/gu)) {
      const times = heard.get(Number(version)) ?? [];
      times.push(now);
      heard.set(Number(version), times);
    }
    if (text.includes('event: bye')) farewells += 1;
  };

  const enter = async (address: string): Promise<Readonly<{ socket: Socket; head: string; status: number }>> => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const socket = connect({ host, port: Number(port), localAddress: address });
    socket.setEncoding('latin1').once('error', reject);
    socket.write(`GET ${EVENTS} HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\n\r\n`);
    socket.once('data', (head: string) => resolve(head));
    const head = await Promise.race([promise, sleep(PATIENCE_MS, 'HTTP/1.1 000 silence')]);
    socket.on('error', () => undefined);
    return { socket, head, status: Number(head.split(' ')[1]) };
  };

  const one = async (address = addressOf(born++)) => {
    const { socket, status } = await enter(address);
    if (status !== 200) throw new Error(`a listener was answered ${status}`);
    socket.on('data', (text) => listenTo(String(text)));
    members.push(socket);
  };
  const join = async (count: number, address?: string) => {
    for (let left = count; left > 0; left -= TOGETHER)
      await Promise.all(Array.from({ length: Math.min(TOGETHER, left) }, () => one(address)));
  };
  return {
    join,
    change: async (count) => {
      for (const socket of members.splice(0, count)) socket.destroy();
      await join(count);
    },
    size: () => members.length,
    heardAt: (version) => heard.get(version) ?? [],
    farewells: () => farewells,
    knock: async (address = addressOf(born++)) => {
      const { socket, status, head } = await enter(address);
      socket.destroy();
      return { status, head };
    },
    leave: async () => {
      for (const socket of members.splice(0)) socket.destroy();
      await sleep(1_000);
    },
  };
}

/** Everything from 127.0.0.0/8 is this machine, on Linux. */
const addressOf = (index: number): string => `127.${1 + (index >> 15)}.${(index >> 7) & 255}.${1 + (index & 127)}`;

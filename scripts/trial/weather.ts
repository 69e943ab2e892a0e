import { connect, createServer, type Socket } from 'node:net';

/** What a wire does to whatever passes. */
export type Weather = Readonly<{
  /** How late everything comes. */
  delayMs?: number;
  bytesPerSecond?: number;
  /** Nothing passes, and nobody is told: the cable is out somewhere behind the next switch. */
  isSilent?: boolean;
  /** Every connection is torn after so many bytes. */
  tornAfter?: number;
  /** Nobody answers the door. */
  isDown?: boolean;
}>;

/** A wire on this machine whose weather can be set. */
export type Wire = Readonly<{
  origin: string;
  set: (weather: Weather) => void;
  /** Connections so far. */
  count: () => number;
  close: () => Promise<void>;
}>;

export async function openWire(target: string, port: number): Promise<Wire> {
  const { hostname, port: there } = new URL(target);
  const sockets = new Set<Socket>();
  let weather: Weather = {};
  let count = 0;

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((near) => {
    count += 1;
    keep(near);
    if (weather.isDown) return void near.resetAndDestroy();
    const far = keep(connect(Number(there), hostname));
    carry(near, far, () => weather, false);
    carry(far, near, () => weather, true);
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${port}`,
    count: () => count,
    set: (next) => {
      weather = next;
      if (next.isDown) for (const socket of sockets) socket.resetAndDestroy();
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function carry(from: Socket, to: Socket, weatherNow: () => Weather, isAnswer: boolean): void {
  let due = 0;
  let carried = 0;
  from.on('data', (part: Buffer) => {
    const { delayMs = 0, bytesPerSecond = Number.POSITIVE_INFINITY, isSilent = false, tornAfter } = weatherNow();
    if (isSilent) return;
    const now = performance.now();
    due = Math.max(due, now + delayMs) + (part.length / bytesPerSecond) * 1_000;
    carried += part.length;
    const isTorn = isAnswer && tornAfter !== undefined && carried > tornAfter;
    setTimeout(() => {
      if (isTorn) from.resetAndDestroy();
      if (isTorn) to.resetAndDestroy();
      else if (to.writable) to.write(part);
    }, due - now);
  });
  from.once('close', () => {
    // Half of a dead wire does not hear that the other half is gone.
    if (!weatherNow().isSilent) setTimeout(() => to.destroy(), Math.max(0, due - performance.now()));
  });
}

import type { ServerResponse } from 'node:http';

/** A reader that stopped reading is cut before its unsent events fill the memory. */
const MAX_UNSENT_BYTES = 65_536;
/** How long a reader may take over the last word. */
const FAREWELL_MS = 1_000;

type Places = Readonly<{ all: number; anAddress: number }>;

/** Everybody who listens to the bell, and how many more may. */
export type Streams = Readonly<{
  /** Whether one more from there may listen. */
  room: (address: string) => 'free' | 'full' | 'fullForAddress';
  enter: (stream: ServerResponse, address: string) => void;
  send: (text: string) => void;
  /** Says a last word and lets everybody go; whoever does not take it is cut. */
  end: (text: string) => void;
}>;

export function createStreams(places: Places): Streams {
  const streams = new Set<ServerResponse>();
  const byAddress = new Map<string, number>();
  let isOver = false;

  const leave = (stream: ServerResponse, address: string) => {
    streams.delete(stream);
    const others = (byAddress.get(address) ?? 1) - 1;
    if (others > 0) byAddress.set(address, others);
    else byAddress.delete(address);
  };

  const send = (text: string) => {
    // One buffer for all: with thousands of screens the copies would cost more than the sending.
    const bytes = Buffer.from(text);
    for (const stream of streams) {
      if (stream.writableLength > MAX_UNSENT_BYTES) stream.destroy();
      else stream.write(bytes);
    }
  };

  return {
    room: (address) => {
      if (isOver || streams.size >= places.all) return 'full';
      return (byAddress.get(address) ?? 0) >= places.anAddress ? 'fullForAddress' : 'free';
    },
    enter: (stream, address) => {
      streams.add(stream);
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
      stream.once('close', () => leave(stream, address));
    },
    send,
    end: (text) => {
      isOver = true;
      send(text);
      for (const stream of streams) stream.end();
      // One reader that stopped reading would hold the whole server open.
      setTimeout(() => streams.forEach((stream) => stream.destroy()), FAREWELL_MS).unref();
    },
  };
}

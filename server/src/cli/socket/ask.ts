import { createConnection } from 'node:net';
import { z } from 'zod';
import type { Answer } from '../answer.ts';
import type { WorkOrder } from '../works.ts';
import { socketAddress } from './address.ts';

const AnswerSchema = z.object({ code: z.int(), out: z.array(z.string()), err: z.array(z.string()) });

/** Asks the process that holds the folder; null when nobody answers. */
export function askHolder(path: string, order: WorkOrder): Promise<Answer | null> {
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    const socket = createConnection(socketAddress(path));
    socket.once('error', () => settle(null));
    socket.once('connect', () => socket.end(JSON.stringify(order)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('end', () => {
      const parsed = AnswerSchema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')));
      settle(parsed.success ? parsed.data : null);
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

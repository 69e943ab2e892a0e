import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { Ledger } from '../../live/ledger.ts';
import { refused, type Answer } from '../answer.ts';
import { doWork, WorkSchema } from '../works.ts';
import { socketAddress } from './address.ts';

const MAX_ORDER_BYTES = 65_536;
const BUG: Answer = { code: 1, out: [], err: ['服务内部出错，没有完成；原因已记入服务日志'] };

/** Takes orders for the ledger from commands of the same user on this machine. */
export async function serveOrders(
  ledger: Ledger,
  onError: (error: unknown) => void,
): Promise<Readonly<{ close: () => Promise<void> }>> {
  const address = socketAddress(ledger.folder.path);
  const isFile = process.platform !== 'win32';
  // A socket file outlives a killed process; whoever holds the folder's lock may take it away.
  if (isFile) rmSync(address, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    receive(socket, (text) => answerOrder(ledger, text, onError));
  });
  await listen(server, address);
  if (isFile) chmodSync(address, 0o600);
  return {
    close: () =>
      new Promise((done) => {
        server.close(() => done());
      }),
  };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(address, done);
  });
}

function receive(socket: Socket, answer: (text: string) => Promise<Answer>): void {
  const chunks: Buffer[] = [];
  let size = 0;
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    size += chunk.length;
    if (size > MAX_ORDER_BYTES) socket.destroy();
    else chunks.push(chunk);
  });
  socket.once('end', () => {
    void answer(Buffer.concat(chunks).toString('utf8')).then((given) => socket.end(JSON.stringify(given)));
  });
}

async function answerOrder(ledger: Ledger, text: string, onError: (error: unknown) => void): Promise<Answer> {
  try {
    const order = WorkSchema.safeParse(JSON.parse(text));
    if (!order.success)
      return refused({ code: 'BAD_ORDER', message: '命令与正在运行的服务版本不一致；请重启服务后再试' });
    return await doWork(ledger, order.data);
  } catch (error) {
    onError(error);
    return BUG;
  }
}

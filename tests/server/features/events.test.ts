import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { PLAIN_HTTP } from '@ryg/server/platform/transport.ts';
import { aHouse, valueOf, type House } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

type Listener = Readonly<{
  status: number;
  headers: IncomingMessage['headers'];
  heard: () => string;
  ended: Promise<void>;
  leave: () => void;
}>;

async function listen({ app }: House): Promise<(from?: string) => Promise<Listener>> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return (from = '127.0.0.1') =>
    new Promise((done, fail) => {
      const headers = { accept: 'text/event-stream', 'x-forwarded-for': from };
      const asked = request({ host: '127.0.0.1', port, path: '/api/public/events', headers }, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (part: string) => (text += part));
        const ended = new Promise<void>((end) => void reply.once('close', end));
        done({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          heard: () => text,
          ended,
          leave: () => reply.destroy(),
        });
      });
      asked.once('error', fail).end();
    });
}

it('the bell carries the version and nothing else, to everybody who listens', async () => {
  const house = await aHouse({ issues: [anIssue()] });
  const connect = await listen(house);
  const listeners = [await connect(), await connect()];
  expect(listeners[0]).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } });

  valueOf(await publish(house.ledger, { titles: 'keep', actor: 'office' }));
  const { seq } = await house.ledger.store.entries.head();
  for (const { heard } of listeners) {
    await vi.waitFor(() => expect(heard()).toContain(`data: {"version":${seq}}`));
    const said = heard()
      .split('\n')
      .filter((line) => line.startsWith('data:') || line.startsWith('event:'));
    expect(said).toEqual([
      'event: ledger-changed',
      'data: {"version":0}',
      'event: ledger-changed',
      `data: {"version":${seq}}`,
    ]);
    expect(heard()).toMatch(/^retry: \d{4,5}$/mu);
  }
});

it('a write that the public cannot see does not ring the public bell', async () => {
  const house = await aHouse({ issues: [anIssue()] });
  valueOf(await publish(house.ledger, { titles: 'keep', actor: 'office' }));
  await house.board.refresh();
  const rings: unknown[] = [];
  house.board.onChange((ring) => rings.push(ring));
  await house.append({
    kind: 'progressReported',
    on: house.ledger.clock.today(),
    subject: 'Q0001',
    data: { progress: 99 },
  });
  await house.board.refresh();
  expect(rings).toEqual([]);
});

it('R17: of two hundred listeners half are exchanged; a ring reaches everybody who is there, and nobody holds a place who left', async () => {
  const house = await aHouse({ issues: [anIssue()], app: { maxStreams: 200 } });
  const connect = await listen(house);
  const listeners = await Promise.all(Array.from({ length: 200 }, () => connect()));
  for (const { leave } of listeners.splice(0, 100)) leave();
  // A place is free as soon as the server has noticed; until then it says so.
  while (listeners.length < 200) {
    const others = await Promise.all(Array.from({ length: 200 - listeners.length }, () => connect()));
    listeners.push(...others.filter(({ status }) => status === 200));
  }
  valueOf(await publish(house.ledger, { titles: 'keep', actor: 'office' }));
  const { seq } = await house.ledger.store.entries.head();
  await vi.waitFor(() => {
    for (const { heard } of listeners) expect(heard()).toContain(`data: {"version":${seq}}`);
  });
});

it('R18: one stream too many is turned away with 503 and told when to come back; a free place is given again', async () => {
  const house = await aHouse({ app: { maxStreams: 1 } });
  const connect = await listen(house);
  await connect();
  expect(await connect()).toMatchObject({ status: 503, headers: { 'retry-after': '30' } });
});

it('R18: one address cannot take every place; another address still finds one', async () => {
  const transport = { ...PLAIN_HTTP, proxies: ['127.0.0.1'] };
  const house = await aHouse({ app: { maxStreamsAnAddress: 2, transport } });
  const connect = await listen(house);
  await connect('10.0.0.1');
  const second = await connect('10.0.0.1');
  expect(await connect('10.0.0.1')).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
  expect((await connect('10.0.0.2')).status).toBe(200);
  second.leave();
  await vi.waitFor(async () => expect((await connect('10.0.0.1')).status).toBe(200));
});

it('R20: closing says bye on every stream and ends within five seconds', async () => {
  const house = await aHouse();
  const connect = await listen(house);
  const listeners = await Promise.all(Array.from({ length: 50 }, () => connect()));
  const before = performance.now();
  await house.app.close();
  await Promise.all(listeners.map(({ ended }) => ended));
  expect(performance.now() - before).toBeLessThan(5_000);
  for (const { heard } of listeners) expect(heard()).toContain('event: bye');
});

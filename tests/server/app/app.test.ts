import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { aHouse, type House } from '../../support/a-house.ts';
import { aSite } from '../../support/a-site.ts';

const get = ({ app }: House, url: string) => app.inject({ method: 'GET', url });

describe('the pages', () => {
  it.each(['/', '/plaza', '/ranking', '/meeting', '/plaza?scene=overview&at=2018-06-20T09:00:00Z'])(
    '%s is the application',
    async (url) => {
      const reply = await get(await aHouse({ app: { site: aSite() } }), url);
      expect([reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(reply.body).toContain('红黄绿');
    },
  );

  it('built files never change under their name; a missing one is a 404, not a page', async () => {
    const house = await aHouse({ app: { site: aSite() } });
    const asset = await get(house, '/assets/main-abc123.js');
    expect([asset.statusCode, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const url of [
      '/assets/gone.js',
      '/nowhere',
      '/plaza/',
      '/Plaza',
      '/assets/../../server/src/main.ts',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
    ]) {
      const reply = await get(house, url);
      expect([url, reply.headers['content-type']]).toEqual([url, 'application/json; charset=utf-8']);
      expect([403, 404]).toContain(reply.statusCode);
    }
  });

  it('R65: scripts come from here only, and no page may be framed', async () => {
    const { headers } = await get(await aHouse({ app: { site: aSite() } }), '/plaza');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/u);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

describe('problems are one Chinese sentence with a code', () => {
  it.each([
    ['GET', '/api/nothing', {}, 404, 'NOT_FOUND'],
    ['POST', '/api/public/board', {}, 404, 'NOT_FOUND'],
    ['GET', '/api/public/board?x=1', {}, 400, 'BAD_REQUEST'],
    ['GET', '/%ff', {}, 400, 'BAD_REQUEST'],
    ['POST', '/api/x', { 'content-type': 'text/plain' }, 404, 'NOT_FOUND'],
    ['GET', '/api/public/events', { accept: 'application/json' }, 406, undefined],
  ] as const)('%s %s', async (method, url, headers, status, code) => {
    const { app } = await aHouse();
    const reply = await app.inject({ method, url, headers, ...(method === 'POST' ? { payload: 'x' } : {}) });
    expect(reply.statusCode).toBe(status);
    if (code)
      expect(reply.json()).toMatchObject({ code, message: expect.stringMatching(/\p{Script=Han}/u) as unknown });
  });

  it('R32: a body with __proto__, broken UTF-8 or broken JSON is refused and pollutes nothing', async () => {
    const { app } = await aHouse();
    for (const payload of [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      Buffer.from([0x22, 0xff, 0x22]),
      '{',
    ]) {
      const reply = await app.inject({
        method: 'POST',
        url: '/api/x',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      expect(reply.statusCode).toBe(400);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('too many requests from one address get 429', async () => {
    const { app } = await aHouse({ app: { requestsAMinute: 2 } });
    const statuses = [];
    for (let time = 0; time < 3; time++)
      statuses.push((await app.inject({ method: 'GET', url: '/healthz' })).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

it('/healthz and /readyz answer, and /readyz tells when the ledger cannot be read', async () => {
  const house = await aHouse();
  expect((await get(house, '/healthz')).json()).toEqual({ status: 'ok' });
  expect((await get(house, '/readyz')).json()).toEqual({ status: 'ready', published: false });
  await house.ledger.store.close();
  const reply = await get(house, '/readyz');
  expect([reply.statusCode, reply.json()]).toEqual([503, { status: 'not-ready', published: false }]);
});

describe('the description of the interface', () => {
  it('is OpenAPI 3.1 and names every public route with what goes in and out', async () => {
    const document = (await get(await aHouse(), '/api/openapi.json')).json<{
      openapi: string;
      paths: Record<string, Record<string, { responses: object }>>;
      components: { schemas: object };
    }>();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/public/board', '/api/public/events', '/healthz', '/readyz', '/api/session']),
    );
    expect(Object.keys(document.components.schemas)).toContain('BoardIssue');
    expect(Object.keys(document.paths['/api/public/events']?.['get']?.responses ?? {})).toEqual(['200', '429', '503']);
  });

  it('R33: every route of ours has schemas for what comes in and goes out', async () => {
    const { routes } = await routesOf();
    const ours = routes.filter(({ url }) => !url.startsWith('/api/docs/files') && url !== '*' && !url.endsWith('/*'));
    expect(ours.length).toBeGreaterThan(8);
    for (const { url, schema } of ours)
      expect([url, Object.keys(schema ?? {})]).toEqual([url, expect.arrayContaining(['querystring', 'response'])]);
  });

  it('R64: its viewer asks nothing of any other server', async () => {
    const house = await aHouse();
    const page = await get(house, '/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(?:src|href)="https?:/u);
    expect(page.body).not.toMatch(/<script(?![^>]*src=)[^>]*>/u);
  });
});

async function routesOf() {
  const routes: { url: string; schema?: object | undefined }[] = [];
  await aHouse({
    app: { site: aSite(), onRoute: ({ url, schema }) => routes.push({ url, schema: schema as object | undefined }) },
  });
  return { routes };
}

it('R19: whoever never finishes the headers is sent away with 408 within ten seconds, and others are served meanwhile', async () => {
  const house = await aHouse();
  await house.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = house.app.server.address() as AddressInfo;
  const began = performance.now();
  const answers = Array.from(
    { length: 20 },
    () =>
      new Promise<string>((done) => {
        let answer = '';
        const socket = connect(port, '127.0.0.1', () => socket.write('GET /healthz HTTP/1.1\r\nHost: here\r\n'));
        const drip = setInterval(() => socket.writable && socket.write('X-Slow: 1\r\n'), 2_000);
        socket.on('data', (part) => (answer += part.toString()));
        socket.on('error', () => undefined);
        socket.on('close', () => {
          clearInterval(drip);
          done(answer);
        });
      }),
  );
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
  expect(performance.now() - began).toBeLessThan(10_500);
});

describe('the wire', () => {
  const send = async (house: House, text: string) => {
    await house.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = house.app.server.address() as AddressInfo;
    return new Promise<string>((done) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (part) => (answer += part.toString()));
      socket.on('close', () => done(answer));
      socket.on('error', () => done(answer));
      setTimeout(() => socket.destroy(), 1_500);
    });
  };

  it.each([
    [
      'R35: two lengths',
      'GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /readyz HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n'],
    ['a header of 20 KB', `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`],
  ])('%s: one 4xx and the line is closed', async (_what, text) => {
    const answer = await send(await aHouse(), text);
    expect(answer.match(/^HTTP\/1\.1 \d{3}/gmu)).toHaveLength(1);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/u);
  });
});

type Wanted = Readonly<{ requests: number; seed: number; cookie: string }>;
type Dice = () => number;

/** A small generator with a seed, so that a run that fails can be run again. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(dice: Dice, from: readonly T[]): T => {
  const chosen = from[Math.floor(dice() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
};

const ROUTES = [
  'POST /api/session',
  'GET /api/session',
  'GET /api/issues?q=%E6%B0%B4',
  'GET /api/issues?lamp=red&limit=50',
  'GET /api/issues/Q0001',
  'GET /api/issues/Q0001/entries',
  'POST /api/issues/Q0001/commands',
  'POST /api/issues',
  'POST /api/issues/Q0001/evidence',
  'GET /api/evidence/abc',
  'GET /api/desk',
  'POST /api/imports',
  'POST /api/imports/abc/confirm',
  'GET /api/exports/ledger.xlsx',
  'GET /api/findings',
  'POST /api/findings/1/commands',
  'POST /api/releases',
  'POST /api/releases/abc/approve',
  'GET /api/audit',
  'POST /api/accounts',
  'PUT /api/settings/workflow',
  'GET /api/public/board',
  'GET /plaza',
] as const;

const BODIES = [
  '{"command":"reportProgress","progress":60,"note":"进展","evidence":[]}',
  '{"username":"office","password":"wrong"}',
  '{"command":"editIssue","changes":{"title":"新标题"}}',
  '{"facts":{"title":"新问题"}}',
  '{"content":{"kind":"facts"},"note":""}',
  '{"disposition":"merged","issueNos":["1"],"command":"dispose","reason":""}',
] as const;

const VALUES = [
  'null',
  'true',
  '-1',
  '1e999',
  '[]',
  '{}',
  '"\\ud800"',
  '"\\u0000"',
  '"​"',
  `"${'长'.repeat(3_000)}"`,
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '99999999999999999999',
  '"\' or 1=1 --"',
] as const;

const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=x',
  'application/xml',
  '',
  ' application/json',
] as const;

type Part = { method: string; path: string; headers: string[]; body: Buffer };
type Mutation = (part: Part, dice: Dice) => void;

const form = (inside: string) => Buffer.from(`--x\r\n${inside}\r\n--x--\r\n`);

const MUTATIONS: readonly Mutation[] = [
  (part, dice) => {
    part.body = part.body.subarray(0, Math.floor(dice() * part.body.length));
  },
  (part, dice) => {
    part.body = Buffer.from(part.body.toString('utf8').replace(/:[^,}]+/u, `:${pick(dice, VALUES)}`));
  },
  (part, dice) => {
    part.body = Buffer.from(`{"__proto__":${pick(dice, VALUES)},"command":${pick(dice, VALUES)}}`);
  },
  (part, dice) => {
    part.body = Buffer.concat([part.body, Buffer.from([0xff, 0xfe, Math.floor(dice() * 256)])]);
  },
  (part, dice) => {
    part.body = Buffer.from('['.repeat(1 + Math.floor(dice() * 5_000)));
  },
  (part, dice) => {
    part.headers.push(`content-type: ${pick(dice, TYPES)}`);
  },
  (part, dice) => {
    part.path += `${part.path.includes('?') ? '&' : '?'}${pick(dice, ['q=%', 'q=%ff', 'limit=abc', 'limit=1&limit=2', 'after=%00', '__proto__[x]=1', 'lamp=purple', `q=${'a'.repeat(5_000)}`])}`;
  },
  (part, dice) => {
    part.path = part.path.replace(
      'Q0001',
      pick(dice, ['..%2f..%2fetc', '%00', 'Q%2e%2e', "Q'--", '%F0%9F%98%80', 'x'.repeat(70), '__proto__']),
    );
  },
  (part, dice) => {
    part.headers.push(`idempotency-key: ${pick(dice, ['', 'a b', '键', 'x'.repeat(300), '\t'])}`);
  },
  (part, dice) => {
    part.headers.push(`cookie: sid=${pick(dice, ['', '=', 'a'.repeat(4_000), '%00', '../../x', '"quoted"'])}`);
  },
  (part, dice) => {
    part.method = pick(dice, ['PATCH', 'DELETE', 'PUT', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'HEAD']);
  },
  (part, dice) => {
    part.headers.push(
      pick(dice, [
        'transfer-encoding: chunked',
        'content-length: 5',
        'content-length: -1',
        'expect: 100-continue',
        'host: evil.invalid',
        'origin: https://evil.invalid',
        'sec-fetch-site: cross-site',
        'x-forwarded-for: 1.2.3.4',
        '__proto__: x',
      ]),
    );
  },
  (part, dice) => {
    part.headers.push('content-type: multipart/form-data; boundary=x');
    part.body = pick(dice, [
      form('content-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nnot a picture'),
      form('content-disposition: form-data; name="__proto__"\r\n\r\nx'),
      form('content-disposition: form-data; name="kind"\r\n\r\nnothing'),
      form(`content-disposition: form-data; name="file"; filename="../../x.xlsx"\r\n\r\nPK\u0003\u0004`),
      Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\ncut off'),
      Buffer.from('--y--'),
    ]);
  },
];

/** Requests as bytes on the wire: honest ones, broken once, twice or three times. */
export function* malformedRequests({ requests, seed, cookie }: Wanted): Generator<Buffer> {
  const dice = diceOf(seed);
  for (let turn = 0; turn < requests; turn++) {
    const [method = 'GET', path = '/'] = pick(dice, ROUTES).split(' ');
    const part: Part = {
      method,
      path,
      headers: [`cookie: ${cookie}`, `idempotency-key: fuzz-${turn}`],
      body: Buffer.from(method === 'GET' ? '' : pick(dice, BODIES)),
    };
    if (method !== 'GET') part.headers.push('content-type: application/json');
    for (let times = 1 + Math.floor(dice() * 3); times > 0; times--) pick(dice, MUTATIONS)(part, dice);
    yield wire(part);
  }
}

function wire({ method, path, headers, body }: Part): Buffer {
  const length = body.length > 0 ? [`content-length: ${body.length}`] : [];
  const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', 'connection: close', ...headers, ...length];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
}

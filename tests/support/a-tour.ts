import { generateSync } from 'otplib';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import { keeperOf } from '@ryg/server/features/people/people.ts';
import { makeSetupCode } from '@ryg/server/features/people/setup.service.ts';
import { aKey, aPhotoForm, type Answer } from './a-desk.ts';
import { aForm } from './a-form.ts';
import { aHouse, type House } from './a-house.ts';
import { anAccount, aSignedIn, aWall, PASSWORD, signIn } from './a-signed-in.ts';
import { aSheetFile } from './an-exchange.ts';
import { INDICATOR_STEPS } from './a-tour-of-indicators.ts';
import { MEETING_STEPS } from './a-tour-of-meetings.ts';
import { PAPER_STEPS } from './a-tour-of-papers.ts';
import { RULE_STEPS } from './a-tour-of-rules.ts';
import { say } from './a-message.ts';
import { SCREEN_STEPS } from './a-tour-of-screens.ts';

const OWN_PASSWORD = 'Hanjiang-7316!';
const TEAM = '00000000-0000-4000-8000-000000000001';
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Send = (method: Method, url: string, payload?: object) => Promise<Answer>;

/** What one step learns and a later one needs. */
type Pocket = {
  setupCode: string;
  account: string;
  secret: string;
  issue: string;
  upload: string;
  headers: Record<string, string>;
};
export type Trip = Readonly<{ house: House; wall: ReturnType<typeof aWall>; pocket: Pocket; send: Send }>;
export type Step = readonly [route: string, take: (trip: Trip) => Promise<Answer>];

const onAccount =
  (method: Method, rest: string, payload?: object) =>
  ({ send, pocket }: Trip) =>
    send(method, `/api/accounts/${pocket.account}${rest}`, payload);

const TAKEN_BACK = { content: { kind: 'facts' }, note: '' } as const;

/** A draft of a colleague, for nobody releases what they drafted. */
async function approvedByAnother({ house, send }: Trip): Promise<Answer> {
  const colleague = await aSignedIn(house, { username: 'colleague' });
  const draft = await house.app.inject({
    method: 'POST',
    url: '/api/releases',
    headers: { cookie: colleague.cookie, 'idempotency-key': aKey() },
    payload: TAKEN_BACK,
  });
  return send('POST', `/api/releases/${draft.json<{ id: string }>().id}/approve`, {});
}

/**
 * Routes that take a body but change nothing that is kept. An upload waits under its own name and hour until it
 * is confirmed, and expires by itself; so does a screen that shows a code. What a screen paints is its own record.
 * Papers are written from a snapshot into a folder that is cleared by itself.
 * A message of the public stands beside the record, where it can be deleted, until the office does something about it.
 */
export const ONLY_LOOKING: readonly string[] = [
  'POST /api/screens/pairing',
  'POST /api/screens/pairing/poll',
  'POST /api/screens/heartbeat',
  'POST /api/desk/meetings/:key/papers',
  'POST /api/releases/scan',
  'POST /api/findings/reconcile',
  'POST /api/imports',
  'POST /api/indicators/imports/preview',
  'POST /public/say',
  // Phones turn the pages of a deck; the room they meet in is forgotten with the meeting.
  'POST /api/desk/meetings/:key/remote',
  'DELETE /api/desk/meetings/remote/:code',
  'PUT /api/desk/meetings/remote/:code/shown',
  'POST /api/public/remote/:code/press',
];

/** Uploads a small ledger, which waits for its confirmation. */
async function uploaded({ house, pocket }: Trip): Promise<string> {
  const file = await aSheetFile('2026-03-01', [{ no: '71', progress: '50%' }]);
  const form = aForm(file);
  const reply = await house.app.inject({
    method: 'POST',
    url: '/api/imports',
    payload: form.payload,
    headers: { ...pocket.headers, ...form.headers, 'idempotency-key': aKey() },
  });
  return reply.json<{ id: string }>().id;
}

async function disposed({ house, send }: Trip): Promise<Answer> {
  const data = { no: 'Z1', title: '道路水毁', source: null, disposition: null, issueNos: [] };
  await house.append({ kind: 'findingRegistered', on: calendarDay('2026-03-02'), subject: 'Z1', data });
  const order = { command: 'dispose', disposition: 'notFound', issueNos: [], reason: '现场没有这个问题' };
  return send('POST', '/api/findings/Z1/commands', order);
}

async function handledVoice({ house, send }: Trip): Promise<Answer> {
  await say(house, { text: '路面又塌了一块' });
  return send('POST', '/api/voices/V1/acts', { act: 'actOn' });
}

/** One accepted request to every route that changes something, in an order in which each finds what it needs. */
export const TOUR: readonly Step[] = [
  [
    'POST /api/setup',
    ({ send, pocket: { setupCode: code } }) =>
      send('POST', '/api/setup', { code, username: 'chief', name: '张主任', password: PASSWORD }),
  ],
  ['POST /api/session', ({ send }) => send('POST', '/api/session', { username: 'chief', password: PASSWORD })],
  [
    'DELETE /api/session/devices/:id',
    async ({ house, pocket, send }) => {
      pocket.headers = { cookie: (await signIn(house.app, 'chief')).cookie };
      const devices = (await send('GET', '/api/session/devices')).json<{ id: string; current: boolean }[]>();
      return send('DELETE', `/api/session/devices/${devices.find(({ current }) => !current)?.id ?? ''}`);
    },
  ],
  ['POST /api/session/confirm', ({ send }) => send('POST', '/api/session/confirm', { password: PASSWORD })],
  [
    'POST /api/session/totp',
    async ({ send, pocket }) => {
      const reply = await send('POST', '/api/session/totp');
      pocket.secret = reply.json<{ secret: string }>().secret;
      return reply;
    },
  ],
  [
    'POST /api/session/totp/confirm',
    ({ send, wall, pocket: { secret } }) =>
      send('POST', '/api/session/totp/confirm', { code: generateSync({ secret, epoch: wall.now().getTime() / 1000 }) }),
  ],
  ['DELETE /api/session/totp', ({ send }) => send('DELETE', '/api/session/totp')],
  [
    'POST /api/accounts',
    async ({ send, pocket }) => {
      const draft = { username: 'zhou', name: '周副县长', roles: ['leader'], unit: '周副县长' };
      const reply = await send('POST', '/api/accounts', draft);
      pocket.account = reply.json<{ id: string }>().id;
      return reply;
    },
  ],
  ['PATCH /api/accounts/:id', onAccount('PATCH', '', { expiresOn: '2027-01-01' })],
  ['PUT /api/accounts/:id/roles', onAccount('PUT', '/roles', { roles: ['leader', 'department'] })],
  ['POST /api/accounts/:id/unlock', onAccount('POST', '/unlock')],
  ['POST /api/accounts/:id/reset-password', onAccount('POST', '/reset-password')],
  ['DELETE /api/accounts/:id/sessions', onAccount('DELETE', '/sessions')],
  [
    'PUT /api/settings/security',
    ({ send }) => send('PUT', '/api/settings/security', { preset: 'small-office', localWords: ['zhashui'] }),
  ],
  [
    'PUT /api/settings/workflow',
    ({ send }) => send('PUT', '/api/settings/workflow', { ...DEFAULT_WORKFLOW, noticeDays: 7 }),
  ],
  ['PUT /api/teams/:id', ({ send }) => send('PUT', `/api/teams/${TEAM}`, { name: '督查一组', members: [], towns: [] })],
  [
    'POST /api/delegations',
    async ({ house, wall, send }) => {
      const { username: to } = await anAccount(house, { role: 'leader', unit: '吴副县长', wall });
      const days = { from: '2026-03-02', until: '2026-03-09' };
      return send('POST', '/api/delegations', { leader: '周副县长', to, ...days, reason: '外出学习' });
    },
  ],
  ['POST /api/delegations/end', ({ send }) => send('POST', '/api/delegations/end', { leader: '周副县长' })],
  [
    'POST /api/issues',
    async ({ send, pocket }) => {
      const reply = await send('POST', '/api/issues', { facts: { title: '公路边坡水毁', towns: ['金川镇'] } });
      pocket.issue = reply.json<{ issue: { id: string } }>().issue.id;
      return reply;
    },
  ],
  [
    'POST /api/issues/:id/commands',
    ({ send, pocket }) =>
      send('POST', `/api/issues/${pocket.issue}/commands`, { command: 'comment', text: '看到了', evidence: [] }),
  ],
  [
    'POST /api/issues/:id/evidence',
    async ({ house, pocket }) =>
      house.app.inject({
        method: 'POST',
        url: `/api/issues/${pocket.issue}/evidence`,
        ...(await aPhotoForm(pocket.headers, { kind: 'after' })),
      }),
  ],
  [
    'POST /api/imports/:id/confirm',
    async (trip) => {
      trip.pocket.upload = await uploaded(trip);
      return trip.send('POST', `/api/imports/${trip.pocket.upload}/confirm`, { conflicts: 'keep' });
    },
  ],
  ['POST /api/imports/:id/undo', ({ send, pocket }) => send('POST', `/api/imports/${pocket.upload}/undo`, {})],
  ['POST /api/findings/:no/commands', disposed],
  ['POST /api/voices/:id/acts', handledVoice],
  ['PUT /api/household-names', ({ send }) => send('PUT', '/api/household-names', { names: ['王小明'] })],
  ['DELETE /api/household-names', ({ send }) => send('DELETE', '/api/household-names')],
  ['POST /api/releases', ({ send }) => send('POST', '/api/releases', TAKEN_BACK)],
  ['POST /api/releases/:id/withdraw', ({ send }) => send('POST', '/api/releases/F1/withdraw', { reason: '重新拟' })],
  ['POST /api/releases/:id/approve', approvedByAnother],
  ['POST /api/board/withdraw', ({ send }) => send('POST', '/api/board/withdraw', { reason: '核对内容' })],
  ...SCREEN_STEPS,
  ...INDICATOR_STEPS,
  ...RULE_STEPS,
  ...MEETING_STEPS,
  ...PAPER_STEPS,
  ['POST /api/audit/verify', ({ send }) => send('POST', '/api/audit/verify')],
  [
    'POST /api/session/password',
    ({ send }) => send('POST', '/api/session/password', { current: PASSWORD, next: OWN_PASSWORD }),
  ],
  ['DELETE /api/session', ({ send }) => send('DELETE', '/api/session')],
];

export async function aTrip(): Promise<Readonly<{ trip: Trip; routes: readonly string[] }>> {
  const wall = aWall();
  const seen: string[] = [];
  const house = await aHouse({
    today: '2026-03-02',
    app: { wall, onRoute: ({ method, url }) => seen.push(...[method].flat().map((one) => `${one} ${url}`)) },
  });
  const pocket: Pocket = { setupCode: '', account: '', secret: '', issue: '', upload: '', headers: {} };
  pocket.setupCode = (await makeSetupCode(keeperOf(house.ledger.store, wall))) ?? '';
  const send: Send = async (method, url, payload) => {
    const reply = await house.app.inject({
      method,
      url,
      headers: { ...pocket.headers, 'idempotency-key': aKey() },
      ...(payload ? { payload } : {}),
    });
    // Like a browser: a session changes its number when somebody proves who they are.
    const cookie = reply.cookies.find(({ name, value }) => name.endsWith('sid') && value !== '');
    if (cookie) pocket.headers = { cookie: `${cookie.name}=${cookie.value}` };
    return reply;
  };
  const routes = seen.filter((route) => UNSAFE.has(route.split(' ')[0] ?? ''));
  return { trip: { house, wall, pocket, send }, routes };
}

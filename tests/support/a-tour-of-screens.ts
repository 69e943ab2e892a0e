import { aKey, type Answer } from './a-desk.ts';
import { aScreenSetting } from './a-screen.ts';
import { aSignedIn } from './a-signed-in.ts';
import type { Step, Trip } from './a-tour.ts';

const settings = aScreenSetting();

async function pairedOne({ send }: Trip): Promise<Answer> {
  const { code } = (await send('POST', '/api/screens/pairing', {})).json<{ code: string }>();
  return send('POST', '/api/screens', { code, settings });
}

const aNotice = { text: '周六停水检修', until: '2026-03-05T10:00:00+08:00', screens: null };

/** A notice of a colleague, for nobody releases what they drafted. */
async function releasedByAnother({ house, send }: Trip): Promise<Answer> {
  const colleague = await aSignedIn(house, { username: 'notice-drafter' });
  const draft = await house.app.inject({
    method: 'POST',
    url: '/api/screens/notices',
    headers: { cookie: colleague.cookie, 'idempotency-key': aKey() },
    payload: aNotice,
  });
  return send('POST', `/api/screens/notices/${draft.json<{ id: string }>().id}/release`, {});
}

/** A screen's way from its code to the end of its key, with a notice on it meanwhile. */
export const SCREEN_STEPS: readonly Step[] = [
  ['POST /api/screens', pairedOne],
  [
    'PUT /api/screens/:id',
    async ({ send }) => {
      const { screens } = (await send('GET', '/api/screens')).json<{ screens: { seq: number }[] }>();
      return send('PUT', '/api/screens/S1', { settings: { ...settings, english: true }, basedOn: screens[0]?.seq });
    },
  ],
  ['POST /api/screens/:id/acts', ({ send }) => send('POST', '/api/screens/S1/acts', { act: 'reload' })],
  ['POST /api/screens/notices', ({ send }) => send('POST', '/api/screens/notices', aNotice)],
  ['POST /api/screens/notices/:id/release', releasedByAnother],
  [
    'POST /api/screens/notices/:id/withdraw',
    ({ send }) => send('POST', '/api/screens/notices/T1/withdraw', { reason: '时间改了' }),
  ],
  ['POST /api/screens/:id/revoke', ({ send }) => send('POST', '/api/screens/S1/revoke', { reason: '播放机送修' })],
];

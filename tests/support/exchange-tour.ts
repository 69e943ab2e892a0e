import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { aKey, type Answer } from './a-desk.ts';
import { aForm } from './a-form.ts';
import type { House } from './a-house.ts';
import { aSheetFile } from './an-exchange.ts';

type Trip = Readonly<{
  house: House;
  pocket: Readonly<{ headers: Record<string, string> }>;
  send: (method: 'POST', url: string, payload?: object) => Promise<Answer>;
}>;

const DAY = '2026-03-01';

/** A sheet sent to be looked at, and the number it got. */
async function uploaded({ house, pocket }: Trip, no: string): Promise<string> {
  const form = aForm(await aSheetFile(DAY, [{ no, deadline: '2026-07-31' }]));
  const reply = await house.app.inject({
    method: 'POST',
    url: '/api/imports',
    headers: { ...pocket.headers, ...form.headers, 'idempotency-key': aKey() },
    payload: form.payload,
  });
  return reply.json<{ id: string }>().id;
}

const confirm = async (trip: Trip, id: string) =>
  trip.send('POST', `/api/imports/${id}/confirm`, { conflicts: 'keep' });

/** Looks only: what is kept of an upload is the upload itself, with who sent it and when. */
export const EXCHANGE_LOOKS: readonly string[] = ['POST /api/imports', 'POST /api/findings/reconcile'];

/** The routes of imports and findings that change the ledger. */
export const EXCHANGE_TOUR: readonly (readonly [route: string, take: (trip: Trip) => Promise<Answer>])[] = [
  ['POST /api/imports/:id/confirm', async (trip) => confirm(trip, await uploaded(trip, '801'))],
  [
    'POST /api/imports/:id/undo',
    async (trip) => {
      const id = await uploaded(trip, '802');
      await confirm(trip, id);
      return trip.send('POST', `/api/imports/${id}/undo`, { keepChanged: false });
    },
  ],
  [
    'POST /api/findings/:no/commands',
    async (trip) => {
      const data = { no: 'Z1', title: '饮水不足', source: null, disposition: null, issueNos: [] };
      await trip.house.append({ kind: 'findingRegistered', on: calendarDay(DAY), subject: 'Z1', data });
      const told = { command: 'dispose', disposition: 'notFound', issueNos: [], reason: '现场核查不存在' };
      return trip.send('POST', '/api/findings/Z1/commands', told);
    },
  ],
];

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { aKey } from '../../support/a-desk.ts';
import { aHouse, type House } from '../../support/a-house.ts';
import { aDesk } from '../../support/a-staff.ts';
import { aTrip, ONLY_LOOKING, TOUR } from '../../support/a-tour.ts';
import { anIssue } from '../../support/an-issue.ts';

/** Who is named by the records of both chains after these seqs. */
async function actorsSince({ ledger }: House, before: Readonly<{ entries: number; events: number }>) {
  const { entries, accessEvents } = ledger.store;
  const written = await entries.found({}, Number.MAX_SAFE_INTEGER, 20);
  const happened = await accessEvents.newest({}, Number.MAX_SAFE_INTEGER, 20);
  return [
    ...written.filter(({ seq }) => seq > before.entries).map(({ origin }) => origin.actor),
    ...happened.filter(({ seq }) => seq > before.events).map(({ account }) => account),
  ];
}

describe('R51: whatever changes something is recorded', () => {
  it('the tour goes to every route that changes something', async () => {
    const { routes } = await aTrip();
    const toured = TOUR.map(([route]) => route);
    expect(routes.filter((route) => ![...toured, ...ONLY_LOOKING].includes(route))).toEqual([]);
    expect(toured.filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('each accepted request leaves a record that names who sent it', { timeout: 60_000 }, async () => {
    const { trip } = await aTrip();
    const { entries, accessEvents } = trip.house.ledger.store;
    const unrecorded: unknown[] = [];
    for (const [route, take] of TOUR) {
      const before = { entries: (await entries.head()).seq, events: (await accessEvents.head()).seq };
      const reply = await take(trip);
      expect([route, reply.statusCode < 300, reply.body]).toEqual([route, true, reply.body]);
      const actors = await actorsSince(trip.house, before);
      const meant = route === 'POST /api/setup' ? '首次设置' : 'chief';
      if (!actors.includes(meant)) unrecorded.push([route, actors]);
    }
    expect(unrecorded).toEqual([]);
  });

  it('without the entry there is no change: the ledger’s own table refuses, the command fails and leaves nothing', async () => {
    const house = await aHouse({ issues: [anIssue({ id: 'Q0001', progress: 20 })] });
    const { town, office } = await aDesk(house, 'town', 'office');
    const { entries, issues, receipts } = house.ledger.store;
    const before = [await entries.head(), await issues.rows()];
    await sql`create trigger full_disk before insert on entry begin select raise(abort, 'no room'); end`.execute(
      kyselyOn(house.ledger.file),
    );
    const key = aKey();
    const told = { command: 'reportProgress', progress: 60, note: '已完成路基', evidence: [] } as const;
    const answers = [
      await town.give('Q0001', told, key),
      await house.app.inject({
        method: 'POST',
        url: '/api/issues',
        headers: { ...office.headers, 'idempotency-key': aKey() },
        payload: { facts: { title: '新问题' } },
      }),
      await house.app.inject({
        method: 'PUT',
        url: '/api/settings/workflow',
        headers: office.headers,
        payload: { ...DEFAULT_WORKFLOW, notice: true },
      }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 500, 500]);
    expect([await entries.head(), await issues.rows()]).toEqual(before);
    expect(await receipts.find(town.username, key)).toBeNull();
    expect((await town.get('/api/issues/Q0001')).json()).toMatchObject({ progress: 20 });
  });
});

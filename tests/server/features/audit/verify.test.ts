import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AuditVerdict } from '@ryg/shared/contract/audit.contract.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { aHouse, type House } from '../../../support/a-house.ts';
import type { Person } from '../../../support/a-desk.ts';
import { aDesk } from '../../../support/a-staff.ts';
import { anIssue } from '../../../support/an-issue.ts';

const verify = ({ app }: House, { headers }: Pick<Person, 'headers'>) =>
  app.inject({ method: 'POST', url: '/api/audit/verify', headers });

describe('验证完整性', () => {
  it('gives both heads, and is itself written down', async () => {
    const house = await aHouse({ issues: [anIssue()] });
    const { auditor } = await aDesk(house, 'auditor');
    const { entries, accessEvents } = house.ledger.store;
    const [ledger, access] = [await entries.head(), await accessEvents.head()];
    const reply = await verify(house, auditor);
    expect([reply.statusCode, reply.json()]).toEqual([
      200,
      {
        ledger: { entries: ledger.seq, head: ledger.hash, ok: true, discrepancies: [], more: 0 },
        access: { entries: access.seq, head: access.hash, ok: true, discrepancies: [], more: 0 },
        published: null,
        at: expect.any(String) as unknown,
      },
    ]);
    const [last] = await accessEvents.newest({}, access.seq + 2, 1);
    expect(last).toMatchObject({ kind: 'auditVerified', account: auditor.username, outcome: 'ok' });
    expect(JSON.parse(last?.detail ?? '')).toMatchObject({ ledger: { head: ledger.hash, wrong: 0 } });
  });

  it('R52: names the record that was touched, in either chain', async () => {
    const house = await aHouse({ issues: [anIssue({ id: 'Q0001' })] });
    const { auditor } = await aDesk(house, 'auditor', 'town');
    const db = kyselyOn(house.ledger.file);
    for (const table of ['entry', 'access_event']) await sql`drop trigger ${sql.id(`${table}_no_update`)}`.execute(db);
    await sql`update entry set actor = 'x' where seq = 4`.execute(db);
    await sql`update access_event set address = '10.9.9.9' where seq = 3`.execute(db);
    const verdict = (await verify(house, auditor)).json<AuditVerdict>();
    expect([verdict.ledger.ok, verdict.ledger.discrepancies[0]?.seq]).toEqual([false, 4]);
    expect([verdict.access.ok, verdict.access.discrepancies[0]?.seq]).toEqual([false, 3]);
    const [last] = await house.ledger.store.accessEvents.newest({}, Number.MAX_SAFE_INTEGER, 1);
    expect(last).toMatchObject({ kind: 'auditVerified', outcome: 'failed' });
  });

  it('is done once at a time', async () => {
    const house = await aHouse({ issues: [anIssue()] });
    const { auditor } = await aDesk(house, 'auditor');
    const both = await Promise.all([verify(house, auditor), verify(house, auditor)]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(both.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({ code: 'AUDIT_BUSY' });
    expect((await auditor.get('/api/audit/verify')).json()).toEqual({ running: null });
    expect((await verify(house, auditor)).statusCode).toBe(200);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CountySchema } from '@ryg/shared/contract/county.contract.ts';
import { DEMO_FOLDER } from '@ryg/server/config.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aHouse } from '../../support/a-house.ts';
import { aSignedIn } from '../../support/a-signed-in.ts';
import { exchangeOf, fileAt } from '../../support/an-exchange.ts';
import { casePath } from '../../support/ledger-cases.ts';

const weeks = readdirSync(DEMO_FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .toSorted();

it(
  'a spring of weekly ledgers comes in over HTTP, the last is undone, and every day verifies',
  { timeout: 240_000 },
  async () => {
    const county = CountySchema.parse(JSON.parse(readFileSync(join(DEMO_FOLDER, 'county.json'), 'utf8')));
    const house = await aHouse({ today: weeks[0]?.slice(0, 10) ?? '', county: { ...county, demo: false } });
    const desk = exchangeOf(house, await aSignedIn(house));
    let before = await house.ledger.store.issues.all();
    let findings = await house.ledger.store.findings.all();
    let last = '';
    for (const name of weeks) {
      await house.goTo(name.slice(0, 10));
      before = await house.ledger.store.issues.all();
      findings = await house.ledger.store.findings.all();
      const { status, body } = await desk.upload(fileAt(join(DEMO_FOLDER, name)));
      expect([name, status]).toEqual([name, 201]);
      last = body.id;
      expect((await desk.confirm(last)).status).toBe(200);
    }
    expect(weeks.length).toBeGreaterThan(9);
    const issues = await house.ledger.store.issues.all();
    const reconciliation = JSON.parse((await desk.read('/api/findings/reconciliation')).body) as {
      total: Record<string, number>;
      issues: { total: number };
    };
    const { total, ...parts } = reconciliation.total;
    expect([total, reconciliation.issues.total, issues.length]).toEqual([211, 114, 114]);
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(211);

    const exported = await desk.read('/api/exports/ledger.xlsx');
    const again = await desk.upload({ name: '导出.xlsx', bytes: exported.rawPayload });
    expect(again.body).toMatchObject({ nothingNew: true, summary: { unchanged: 114, created: 0, rejected: 0 } });

    expect((await desk.undo(last)).status).toBe(200);
    expect(await house.ledger.store.issues.all()).toEqual(before);
    expect(await house.ledger.store.findings.all()).toEqual(findings);
    await house.goTo('2018-06-25');
    expect((await verifyLedger(house.ledger.store, house.ledger.workingDays)).discrepancies).toEqual([]);
  },
);

it('messy ledgers show in their preview what was taken and why the rest was not', { timeout: 60_000 }, async () => {
  const folder = casePath('messy');
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  expect(names).toHaveLength(3);
  const house = await aHouse({ today: '2026-01-01' });
  const desk = exchangeOf(house, await aSignedIn(house));
  for (const name of names) {
    const told = JSON.parse(readFileSync(join(folder, name.replace('.xlsx', '.expected.json')), 'utf8')) as {
      counts: { accepted: number; rejected: number };
    };
    const { status, body } = await desk.upload(fileAt(join(folder, name)), {
      batch: name.slice(0, 2),
      on: '2018-12-31',
    });
    const { created, rejected } = body.summary;
    expect([name, status, created, rejected]).toEqual([name, 201, told.counts.accepted, told.counts.rejected]);
    expect(body.rejected.every(({ message }) => /第\d+行/u.test(message))).toBe(true);
    expect((await desk.confirm(body.id)).body.state).toBe('confirmed');
  }
  expect((await verifyLedger(house.ledger.store, house.ledger.workingDays)).discrepancies).toEqual([]);
});

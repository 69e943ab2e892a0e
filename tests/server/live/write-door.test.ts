import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept, refuse } from '@ryg/shared/domain/refusal.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { aHouse } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

const office = { actor: '整改办', source: '测试' };
const on = calendarDay('2018-06-20');
const report = (progress: number): EntryDraft => ({
  kind: 'progressReported',
  on,
  subject: 'Q0001',
  data: { progress },
});
const one = (draft: EntryDraft) => accept({ entries: [{ row: 7, draft }], value: 'done' });

it('a write appends the entry, moves the projection and rings the bell once with the new version', async () => {
  const { ledger } = await aHouse({ issues: [anIssue({ progress: 10 })] });
  const before = (await ledger.store.entries.head()).seq;
  const rings: number[] = [];
  ledger.bell.listen(({ version }) => rings.push(version));

  const written = await ledger.write(office, async () => one(report(60)));

  expect(written).toEqual({ ok: true, value: { value: 'done', version: before + 1, appended: 1 } });
  expect(await ledger.store.issues.find('Q0001')).toMatchObject({ progress: 60, lastReport: on });
  expect(await ledger.store.entries.latest('progressReported')).toMatchObject({
    origin: { actor: '整改办', source: '测试', row: 7 },
  });
  expect(rings).toEqual([before + 1]);
});

it('a refusal, and an exception half-way, leave no trace and ring nothing', async () => {
  const { ledger } = await aHouse({ issues: [anIssue({ progress: 10 })] });
  const before = await ledger.store.entries.head();
  const rings: number[] = [];
  ledger.bell.listen(({ version }) => rings.push(version));

  expect(await ledger.write(office, async () => refuse('NO', '不行'))).toEqual({
    ok: false,
    refusal: { code: 'NO', message: '不行' },
  });
  const broken = {
    kind: 'progressReported',
    on: 'never',
    subject: 'Q0001',
    data: { progress: 1 },
  } as unknown as EntryDraft;
  const halfway = ledger.write(office, async () =>
    accept({
      entries: [
        { row: null, draft: report(60) },
        { row: null, draft: broken },
      ],
      value: null,
    }),
  );
  await expect(halfway).rejects.toThrow(/CHECK constraint/u);

  expect(await ledger.store.entries.head()).toEqual(before);
  expect(await ledger.store.issues.find('Q0001')).toMatchObject({ progress: 10 });
  expect(rings).toEqual([]);
});

it('writes that come at once are made one after the other, none lost, the chain whole', async () => {
  const { ledger } = await aHouse({ issues: [anIssue({ progress: 0 })] });
  const before = (await ledger.store.entries.head()).seq;
  const increment = () =>
    ledger.write(office, async ({ issues }) => one(report(((await issues.find('Q0001'))?.progress ?? 0) + 1)));
  await Promise.all(Array.from({ length: 40 }, increment));
  expect(await ledger.store.issues.find('Q0001')).toMatchObject({ progress: 40 });
  expect((await ledger.store.entries.head()).seq).toBe(before + 40);
});

it('a write that appends nothing keeps the version and does not ring', async () => {
  const { ledger } = await aHouse();
  const rings: number[] = [];
  ledger.bell.listen(({ version }) => rings.push(version));
  const written = await ledger.write(office, async () => accept({ entries: [], value: null }));
  expect(written).toMatchObject({ ok: true, value: { version: 2, appended: 0 } });
  expect(rings).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { accept, refuse } from '@ryg/shared/domain/refusal.ts';
import { createBell } from '@ryg/server/live/bell.ts';
import { createQueue } from '@ryg/server/live/queue.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { writeDoor, type Work, type WriteDoor } from '@ryg/server/live/write-door.ts';
import { settableClock } from '@ryg/server/platform/clock.ts';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import type { Store } from '@ryg/server/store/store.ts';
import { aHouse, entriesOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { STORES } from '../../support/a-store.ts';

const on = calendarDay('2018-06-20');
const office = { actor: '整改办', source: '测试' };
const report = (subject: string, progress: number): EntryDraft => ({
  kind: 'progressReported',
  on,
  subject,
  data: { progress },
});
const broken = { ...report('Q0001', 1), on: 'never' } as unknown as EntryDraft;

/** What one of many does: adds to an issue's progress what it finds there, or fails before or after writing. */
type Deed = Readonly<{
  issue: 1 | 2;
  add: number;
  how: 'write' | 'refuse' | 'throw' | 'break' | 'nothing';
  large: boolean;
}>;

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    issue: fc.constantFrom(1, 2),
    add: fc.integer({ min: 0, max: 3 }),
    how: fc.constantFrom('write', 'write', 'write', 'refuse', 'throw', 'break', 'nothing'),
    large: fc.boolean(),
  }),
  { minLength: 1, maxLength: 45 },
);

const workOf =
  ({ issue, add, how }: Deed, number: number): Work<string> =>
  async ({ issues, receipts }) => {
    const id = `Q000${issue}`;
    const progress = ((await issues.find(id))?.progress ?? 0) + add;
    await receipts.save({ account: 'a', key: `${number}`, digest: '', answer: `${progress}`, at: '' });
    if (how === 'refuse') return refuse('NO', `${progress}`);
    if (how === 'throw') throw new Error(`thrown at ${progress}`);
    const drafts = { write: [report(id, progress)], break: [report(id, progress), broken], nothing: [] }[how];
    return accept({ entries: drafts.map((draft) => ({ row: null, draft })), value: `${progress}` });
  };

function aDoor(store: Store) {
  const rings: number[] = [];
  const commits: number[] = [];
  const bell = createBell();
  bell.listen(({ version }) => rings.push(version));
  const counted: Store = {
    ...store,
    transact: async (work) => {
      commits.push(commits.length);
      return store.transact(work);
    },
  };
  const write = writeDoor({
    store: counted,
    clock: settableClock(new Date('2018-06-20T04:00:00Z')),
    bell,
    queue: createQueue(),
    workingDays: officialWorkingDays,
    closePastDays: async () => 0,
    signHead: async () => undefined,
  });
  return { write, rings, commits };
}

async function told(write: WriteDoor, deed: Deed, number: number): Promise<unknown> {
  try {
    return await write({ ...office, isLarge: deed.large }, workOf(deed, number));
  } catch (error) {
    return error instanceof Error && error.message.startsWith('thrown') ? error.message : 'broken';
  }
}

async function aFilledStore(open: (typeof STORES)['SQLite in a file']): Promise<Store> {
  const { store } = await open();
  const entries = [anIssue({ id: 'Q0001' }), anIssue({ id: 'Q0002' })].flatMap((issue) => entriesOf(issue, on));
  await aDoor(store).write(office, async () =>
    accept({ entries: entries.map((draft) => ({ row: null, draft })), value: null }),
  );
  return store;
}

async function stateOf(store: Store, deedCount: number) {
  const entries = [];
  for await (const { hash, prev_hash: _previous, ...row } of store.entries.rows()) entries.push({ ...row, hash });
  const receipts = [];
  for (let number = 0; number < deedCount; number++) receipts.push(await store.receipts.find('a', `${number}`));
  return { entries, receipts, issues: await store.issues.allHeld() };
}

describe.each(Object.entries(STORES))('writes that wait at the same moment: %s', (name, open) => {
  it('leave what they would have left one by one, and are told the same', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const oneByOne = await aFilledStore(open);
        const alone = aDoor(oneByOne);
        const toldAlone = [];
        for (const [number, deed] of all.entries()) toldAlone.push(await told(alone.write, deed, number));
        const stateAlone = await stateOf(oneByOne, all.length);

        const shared = await aFilledStore(open);
        const together = aDoor(shared);
        const toldTogether = await Promise.all(all.map((deed, number) => told(together.write, deed, number)));
        expect(toldTogether).toEqual(toldAlone);
        expect(await stateOf(shared, all.length)).toEqual(stateAlone);
        expect(together.rings.at(-1)).toBe(alone.rings.at(-1));
        expect((await verifyLedger(shared, officialWorkingDays)).discrepancies).toEqual([]);
      }),
      { numRuns: name.startsWith('Postgre') ? 4 : 15 },
    );
  });

  it('share a commit and one ring, up to 32 of them; a large one has its own', async () => {
    const store = await aFilledStore(open);
    const { write, rings, commits } = aDoor(store);
    const before = (await store.entries.head()).seq;
    const deed = (large = false): Deed => ({ issue: 1, add: 1, how: 'write', large });
    await Promise.all(Array.from({ length: 40 }, (_, number) => told(write, deed(), number)));
    expect(commits).toHaveLength(2);
    expect(rings).toEqual([before + 32, before + 40]);
    const mixed = [deed(), deed(), deed(true), deed(), deed(true), deed(true)];
    await Promise.all(mixed.map((one, number) => told(write, one, 100 + number)));
    expect(commits).toHaveLength(2 + 5);
  });
});

it('when the commit fails it fails for all, nobody hears the bell, and the next write goes on from before', async () => {
  const { ledger } = await aHouse({ issues: [anIssue()] });
  const before = await ledger.store.entries.head();
  const { file } = ledger;
  // A deferred reference is looked at only when everything is committed.
  file.exec('create table owner (id integer primary key) strict');
  file.exec('create table owned (id integer references owner (id) deferrable initially deferred) strict');
  file.exec('create trigger owe after insert on receipt begin insert into owned values (7); end');
  const rings: number[] = [];
  ledger.bell.listen(({ version }) => rings.push(version));
  const deed: Deed = { issue: 1, add: 1, how: 'write', large: false };
  const answers = await Promise.all([0, 1, 2].map((number) => told(ledger.write, deed, number)));
  expect(answers).toEqual(['broken', 'broken', 'broken']);
  expect(await ledger.store.entries.head()).toEqual(before);
  expect(rings).toEqual([]);
  file.exec('drop trigger owe');
  expect(await told(ledger.write, deed, 3)).toMatchObject({ ok: true, value: { version: before.seq + 1 } });
});

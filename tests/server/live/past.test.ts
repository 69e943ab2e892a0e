import { expect, it } from 'vitest';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { evolve, type EntryDraft, type LedgerEntry, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import { openBook } from '@ryg/server/live/book.ts';
import { openPast } from '@ryg/server/live/past.ts';
import { aCounty, aHouse, entriesOf, valueOf, type House } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aPack } from '../../support/a-pack.ts';

const due = (day: string) => deadlineOn(calendarDay(day));
const onDay = (day: string, kind: EntryDraft['kind'], data: unknown, subject = 'Q0001') =>
  ({ kind, on: calendarDay(day), subject, data }) as EntryDraft;

const pastOf = ({ ledger }: House) => openPast(ledger, openBook(ledger));
const pageOn = async (house: House, day: string) => valueOf(await pastOf(house).on(calendarDay(day)));

async function aBusyMonth(): Promise<House> {
  const issue = anIssue({ deadline: due('2018-06-15'), originalDeadline: due('2018-06-15'), progress: 100 });
  const house = await aHouse({ today: '2018-06-01', issues: [issue, anIssue({ id: 'Q0002', no: '2' })] });
  await house.goTo('2018-06-05');
  const moved = { deadline: due('2018-06-25') };
  await house.append(
    onDay('2018-06-05', 'deadlineSet', moved),
    ...entriesOf(anIssue({ id: 'Q0003', no: '3' }), calendarDay('2018-06-05')),
  );
  await house.goTo('2018-06-08');
  await house.append(
    onDay('2018-06-08', 'packAdopted', { ...aPack(), version: 2 }, 'county-default'),
    onDay('2018-06-08', 'countyDeclared', aCounty({ minIssues: 7 }), '610923'),
    onDay('2018-06-08', 'issueRolledBack', { upload: 'U1', to: null }, 'Q0003'),
  );
  await house.goTo('2018-06-12');
  await house.append(
    onDay('2018-06-12', 'issueClosed', { closedOn: calendarDay('2018-06-12'), imported: false }),
    ...entriesOf(anIssue({ id: 'Q0010', no: '10' }), calendarDay('2018-06-12')),
  );
  await house.goTo('2018-06-20');
  return house;
}

it('every past day has the facts that were written by its end, in the order of the ledger, judged at that day', async () => {
  const house = await aBusyMonth();
  const past = pastOf(house);
  const { ledger } = house;
  const entries = await ledger.store.history.between(1, Number.MAX_SAFE_INTEGER);
  const closes = new Map((await ledger.store.evaluations.closes('ledger')).map((close) => [close.day, close]));
  for (let day = calendarDay('2018-06-01'); day < '2018-06-20'; day = addDays(day, 1)) {
    const page = valueOf(await past.on(day));
    expect(page).toMatchObject({ kind: 'past', day, throughSeq: closes.get(day)?.throughSeq });
    const expected = replayed(entries, page.throughSeq);
    expect(page.lines.map(({ issue, seq }) => ({ issue, seq }))).toEqual(expected);
    for (const { issue, verdict } of page.lines) {
      expect(verdict).toEqual(judgeIssue(issue, page.law.pack, day, ledger.workingDays));
    }
    expect(page.find('Q0003') !== null).toBe(day >= '2018-06-05' && day < '2018-06-08');
  }
});

function replayed(entries: readonly LedgerEntry[], throughSeq: number) {
  const held = new Map<string, { issue: LedgerIssue; seq: number }>();
  for (const entry of entries) {
    if (entry.seq > throughSeq || entry.subject === null) continue;
    const issue = evolve(held.get(entry.subject)?.issue ?? null, entry);
    if (issue) held.set(entry.subject, { issue, seq: entry.seq });
    else held.delete(entry.subject);
  }
  return [...held.values()].toSorted((a, b) => (a.issue.id < b.issue.id ? -1 : 1));
}

it('a past day keeps the rules and the county it had, though both changed since', async () => {
  const house = await aBusyMonth();
  const lawOn = async (day: string) => (await pageOn(house, day)).law;
  expect(await lawOn('2018-06-07')).toMatchObject({ pack: { version: 1 }, county: { minIssues: 1 } });
  expect(await lawOn('2018-06-08')).toMatchObject({ pack: { version: 2 }, county: { minIssues: 7 } });
});

it('today is the page of the book, also after something was written', async () => {
  const house = await aBusyMonth();
  const past = pastOf(house);
  const read = async () => valueOf(await past.on(calendarDay('2018-06-20')));
  expect(await read()).toMatchObject({ kind: 'today', throughSeq: (await house.ledger.store.entries.head()).seq });
  await house.append(onDay('2018-06-20', 'progressReported', { progress: 70 }, 'Q0002'));
  expect((await read()).find('Q0002')?.issue.progress).toBe(70);
});

it('a coming day judges what is known today, and follows what is written', async () => {
  const house = await aBusyMonth();
  const past = pastOf(house);
  const coming = addDays(calendarDay('2018-07-31'), 1);
  const lampOf = async (day: CalendarDay) => valueOf(await past.on(day)).find('Q0002')?.verdict.lamp;
  expect(valueOf(await past.on(coming)).kind).toBe('forecast');
  expect(await lampOf(coming)).toBe('red');
  await house.append(onDay('2018-06-20', 'deadlineSet', { deadline: due('2018-12-31') }, 'Q0002'));
  expect(await lampOf(coming)).not.toBe('red');
});

it('a day is made once: asked for by many at the same time and again, it is the same page', async () => {
  const past = pastOf(await aBusyMonth());
  const day = calendarDay('2018-06-06');
  const [one, two] = await Promise.all([past.on(day), past.on(day)]);
  expect(valueOf(one)).toBe(valueOf(two));
  expect(valueOf(await past.on(day))).toBe(valueOf(one));
});

it('a day outside the ledger is refused with the first and the last day one can choose', async () => {
  const house = await aBusyMonth();
  const refusalOn = async (day: string) => {
    const answer = await pastOf(house).on(calendarDay(day));
    return answer.ok ? null : answer.refusal;
  };
  const words = '看不到2018年5月31日：台账从2018年6月1日起有记录，最远推算到2019年7月25日；请在这两天之间选一天';
  expect(await refusalOn('2018-05-31')).toEqual({ code: 'DAY_OUTSIDE_LEDGER', message: words });
  expect(await refusalOn('2019-07-26')).toMatchObject({ code: 'DAY_OUTSIDE_LEDGER' });
  expect([await refusalOn('2018-06-01'), await refusalOn('2019-07-25')]).toEqual([null, null]);
});

it('a snapshot lies within a day: what was written later, and rules adopted later, change nothing of it', async () => {
  const house = await aHouse({ today: '2018-06-20', issues: [anIssue(), anIssue({ id: 'Q0002', no: '2' })] });
  const past = pastOf(house);
  const { seq } = await house.ledger.store.entries.head();
  const day = calendarDay('2018-06-20');
  const point = { day, throughSeq: seq, packId: aPack().id, packVersion: aPack().version };
  const before = valueOf(await past.on(day));
  await house.append(
    onDay('2018-06-20', 'deadlineSet', { deadline: due('2018-06-01') }),
    ...entriesOf(anIssue({ id: 'Q0003', no: '3' }), day),
    onDay('2018-06-20', 'packAdopted', { ...aPack(), version: 2, name: '第二版' }, aPack().id),
  );
  await house.goTo('2018-07-20');
  for (const reader of [past, pastOf(house)]) {
    const page = valueOf(await reader.at(point));
    expect(page).toMatchObject({ kind: 'past', day, throughSeq: seq, law: { pack: { version: 1 } } });
    expect(page.lines.map(({ issue, verdict }) => ({ issue, verdict }))).toEqual(
      before.lines.map(({ issue, verdict }) => ({ issue, verdict })),
    );
    expect(page.find('Q0003')).toBeNull();
  }
  expect(valueOf(await past.on(day)).find('Q0001')?.verdict.lamp).not.toBe(before.find('Q0001')?.verdict.lamp);
});

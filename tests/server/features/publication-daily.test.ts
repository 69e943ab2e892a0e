import { expect, it } from 'vitest';
import { releaseFactsIfDue, scheduleIn } from '@ryg/server/features/publication/daily-release.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { anOffice } from '../../support/an-office.ts';

const report = (progress: number, on: string) =>
  ({ kind: 'progressReported', on: calendarDay(on), subject: 'Q0001', data: { progress } }) as const;

it('nothing flows before two people released something for the first time', async () => {
  const { ledger, goTo, append } = await anOffice();
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  await append(report(80, '2018-06-20'));
  await goTo('2018-06-21');
  expect(await scheduleIn(ledger.store, ledger.clock)).toEqual({ at: '08:00', active: false, next: null });
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: null, because: 'off' });
});

it('then changed facts flow once a day, also when days were missed, and unchanged ones do not', async () => {
  const { ledger, goTo, append, release, boardNow } = await anOffice();
  await release({ kind: 'facts' });
  await append(report(80, '2018-06-20'));
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: null, because: 'done' });

  await goTo('2018-06-24');
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: 2 });
  expect((await ledger.store.entries.latest('published'))?.origin.actor).toBe('schedule');
  expect((await boardNow()).json()).toMatchObject({ number: 2, period: { from: '2018-06-18', to: '2018-06-24' } });
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: null, because: 'done' });

  await goTo('2018-06-25');
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: null, because: 'same' });
  await append(report(90, '2018-06-25'));
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: 3 });
});

it('a daily release calls no town silent that reported the day before, and keeps the arrows of the week', async () => {
  const { ledger, goTo, append, release, boardNow } = await anOffice();
  await release({ kind: 'facts' });
  await goTo('2018-06-27');
  await append(report(80, '2018-06-26'), { ...report(80, '2018-06-26'), subject: 'Q0002' });
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: 2 });
  await goTo('2018-06-28');
  await append(report(85, '2018-06-28'));
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: 3 });
  const board = (await boardNow()).json<{ ranking: { reported: boolean; rankChange: number | null }[] }>();
  expect(board.ranking.map(({ reported, rankChange }) => [reported, rankChange])).toEqual([
    [true, 0],
    [true, 0],
  ]);
});

it('two people set the time or stop it', async () => {
  const { ledger, goTo, append, release } = await anOffice();
  await release({ kind: 'facts' });
  await release({ kind: 'schedule', at: '18:30' });
  await append(report(80, '2018-06-20'));
  await goTo('2018-06-21');
  // It is noon: yesterday's half past six has passed, today's has not.
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: 2 });
  expect(await scheduleIn(ledger.store, ledger.clock)).toMatchObject({ next: '2018-06-21T10:30:00.000Z' });
  await release({ kind: 'schedule', at: null });
  await append(report(90, '2018-06-21'));
  await goTo('2018-06-23');
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: null, because: 'off' });
});

it('nothing flows while the board is down, nor with private words in a category', async () => {
  const { ledger, goTo, append, release, press } = await anOffice();
  await release({ kind: 'facts' });
  await append({
    kind: 'issueEdited',
    on: calendarDay('2018-06-20'),
    subject: 'Q0001',
    data: { category: '三组12号' },
  });
  await goTo('2018-06-21');
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: null, because: 'private' });
  await press({ reason: '核对' });
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: null, because: 'down' });
});

it('a demo stands on its day and releases nothing by itself', async () => {
  const { ledger, goTo, append, release } = await anOffice({ county: { demo: true }, issues: [anIssue()] });
  await release({ kind: 'facts' });
  await append(report(80, '2018-06-20'));
  await goTo('2018-06-22');
  expect(await releaseFactsIfDue(ledger)).toEqual({ released: null, because: 'off' });
});

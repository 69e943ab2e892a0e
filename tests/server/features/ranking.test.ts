import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@ryg/server/workbook/read-workbook.ts';
import type { Ranking, RankingHistory } from '@ryg/shared/contract/ranking.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { valueOf } from '../../support/a-house.ts';
import { aRankedHouse, ranking, refused, release, TUESDAY } from '../../support/a-ranked-house.ts';

const ranks = ({ table }: Ranking) => table.rows.map(({ town, rank, red, total }) => [town, rank, red, total]);

const HOSTILE: readonly (readonly [query: string, status: number, code: string | RegExp])[] = [
  ['of=2018-W23', 422, 'PERIOD_BEFORE_LEDGER'],
  ['of=2018-W30', 422, 'PERIOD_NOT_BEGUN'],
  ['of=2018-W60', 422, 'NO_SUCH_PERIOD'],
  ['of=%00', 422, 'NO_SUCH_PERIOD'],
  ['period=custom&from=2018-06-30&to=2018-06-01', 422, 'NO_SUCH_PERIOD'],
  ['period=month&of=2018-W25', 422, 'NO_SUCH_PERIOD'],
  ['asOf=2018-02-30', 422, 'NO_SUCH_DAY'],
  ['asOf=1066-10-14', 422, 'DAY_OUTSIDE_LEDGER'],
  ['batch=%3Cscript%3E', 422, 'NO_SUCH_FILTER'],
  ['department=%E5%8E%BF', 422, 'NO_SUCH_FILTER'],
  [`source=${'x'.repeat(300)}`, 400, /./u],
  ['by=household', 400, /./u],
  ['period=decade', 400, /./u],
  ['secret=1', 400, /./u],
  ['basis=anything', 400, /./u],
];

describe('a period', () => {
  it('moves until it is released and is frozen from then on, whatever is corrected later', async () => {
    const house = await aRankedHouse();
    const { office, append, goTo } = house;
    const live = await ranking(office);
    expect(live).toMatchObject({
      period: { key: '2018-W25' },
      footing: { kind: 'ledger', because: 'unpublished', state: 'today', on: TUESDAY },
    });
    await append({
      kind: 'stateChanged',
      on: calendarDay(TUESDAY),
      subject: 'Q0002',
      data: { state: 'closeRequested' },
    });
    expect((await ranking(office)).table.rows.find(({ town }) => town === '江口镇')?.awaiting).toBe(1);

    await release(house);
    await goTo('2018-06-25');
    const { beside, ...frozen } = await ranking(office, 'of=2018-W25');
    expect(frozen.footing).toMatchObject({ kind: 'released', number: 1, on: TUESDAY });
    expect(ranks(frozen as Ranking)).toEqual([
      ['江口镇', 1, 0, 2],
      ['金川镇', 2, 1, 2],
    ]);
    expect(beside).toMatchObject({ isRunning: false, errata: [] });

    const on = calendarDay('2018-06-25');
    await append(
      { kind: 'issueClosed', on, subject: 'Q0001', data: { closedOn: calendarDay(TUESDAY), imported: true } },
      { kind: 'issueEdited', on, subject: 'Q0003', data: { towns: ['江口镇'], title: '更名以后' } },
      { kind: 'deadlineSet', on, subject: 'Q0002', data: { deadline: deadlineOn(calendarDay('2018-06-02')) } },
      { kind: 'correctionPublished', on, subject: null, data: { issue: 'Q0001', text: '通村路已于发布前完工' } },
    );
    await release(house);
    const { beside: after, ...again } = await ranking(office, 'of=2018-W25');
    expect(JSON.stringify(again)).toBe(JSON.stringify(frozen));
    expect(after.errata).toEqual([{ on, issue: 'Q0001', text: '通村路已于发布前完工' }]);
    expect(after.titles['Q0003']?.title).toBe('更名以后');

    const next = await ranking(office);
    expect(next).toMatchObject({ period: { key: '2018-W26' }, footing: { kind: 'released', number: 2 } });
    expect(next.beside.errata).toEqual([]);
    expect(next.table.rows.map(({ town, rankChange }) => [town, rankChange])).toEqual([
      ['金川镇', 1],
      ['江口镇', -1],
    ]);
    expect(next.table.movement).toMatchObject({ closed: ['Q0001'], worsened: ['Q0002'], newRed: ['Q0002'] });
  });

  it('without a release is told from the ledger as it stood, and its past stays the same too', async () => {
    const house = await aRankedHouse();
    const { office, append, goTo } = house;
    await goTo('2018-07-02');
    const before = await ranking(office, 'of=2018-W26');
    expect(before.footing).toMatchObject({ kind: 'ledger', because: 'unpublished', state: 'closed', on: '2018-07-01' });
    const on = calendarDay('2018-07-02');
    await append({ kind: 'issueClosed', on, subject: 'Q0001', data: { closedOn: on, imported: true } });
    const { table, issues } = await ranking(office, 'of=2018-W26');
    expect({ table, issues }).toEqual({ table: before.table, issues: before.issues });
  });

  it('goes through the history with what each of them stands on', async () => {
    const house = await aRankedHouse();
    await release(house);
    await house.goTo('2018-06-27');
    const history = (await house.office.get('/api/desk/ranking/history?periods=6')).json<RankingHistory>();
    expect(history.periods.map(({ key, footing }) => [key, footing.kind])).toEqual([
      ['2018-W25', 'released'],
      ['2018-W26', 'ledger'],
    ]);
    expect(history.rows.map(({ name, points }) => [name, points.map((point) => point?.rank)])).toEqual([
      ['金川镇', [2, 2]],
      ['江口镇', [1, 1]],
    ]);
    expect(history.county[0]).toMatchObject({ total: 3, red: 1 });
  });

  it('still to come is a forecast of today’s facts, said to be one', async () => {
    const { office } = await aRankedHouse();
    const coming = await ranking(office, 'asOf=2019-01-03');
    expect(coming).toMatchObject({
      period: { key: '2019-W01' },
      footing: { kind: 'ledger', because: 'unpublished', state: 'forecast', on: '2019-01-03' },
    });
    // Both are due on the last day of 2018, yellow on the eve of the week and red on the day that is looked at.
    expect(coming.table.movement?.worsened).toEqual(['Q0002', 'Q0003']);
  });

  it('that nobody can mean is refused in words', async () => {
    const { office } = await aRankedHouse();
    for (const [query, status, code] of HOSTILE) {
      const [answered, problem] = await refused(office, query);
      expect([query, answered]).toEqual([query, status]);
      expect(problem.code).toMatch(code);
      expect(problem.message).toMatch(/[\u4e00-\u9fff]/u);
    }
  });
});

describe('filters', () => {
  it('that a release knows leave it standing; others ask the ledger of that day and say so', async () => {
    const house = await aRankedHouse();
    await release(house);
    await house.goTo('2018-06-28');
    const query = (words: Record<string, string>) => new URLSearchParams({ of: '2018-W25', ...words }).toString();
    const byCategory = await ranking(house.office, query({ category: '饮水安全' }));
    expect(byCategory.footing.kind).toBe('released');
    expect(byCategory.table.totals.issues).toBe(1);
    const bySource = await ranking(house.office, query({ source: '县级自查', batch: '第二批' }));
    expect(bySource.footing).toMatchObject({ kind: 'ledger', because: 'filters', on: TUESDAY, state: 'closed' });
    expect(bySource.issues.map(({ id }) => id)).toEqual(['Q0002']);
    const nothing = await ranking(house.office, query({ source: '县级自查', category: '道路交通' }));
    expect(nothing.table.totals.issues).toBe(0);
    expect(nothing.table.rows.map(({ rank, total }) => [rank, total])).toEqual([
      [null, 0],
      [null, 0],
    ]);
  });
});

it('departments are ranked by what they lead, and the workbook holds the very table', async () => {
  const { office } = await aRankedHouse();
  const { table } = await ranking(office, 'by=department');
  expect(table.rows.map(({ town, total, helps }) => [town, total, helps])).toEqual([
    ['县水利局', 2, 0],
    ['县交通局', 1, 0],
    ['县财政局', 0, 1],
  ]);
  const reply = await office.get('/api/desk/ranking.xlsx?by=department');
  expect(reply.headers['content-disposition']).toContain('ranking-department-20180618_20180624.xlsx');
  const { sheets } = valueOf(await readWorkbook({ name: '排名.xlsx', bytes: reply.rawPayload }));
  const rows = (sheets[0]?.rows ?? []).map((row) => row.map(({ text }) => text));
  const head = rows.findIndex(([first]) => first === '名次');
  expect(rows[1]?.[0]).toContain('未发布，仍会变动');
  const at = (name: string) => (rows[head] ?? []).indexOf(name);
  expect(rows.slice(head + 1).map((row) => [row[at('部门')], row[at('问题')], row[at('协办')]])).toEqual([
    ['县水利局', '2', '0'],
    ['县交通局', '1', '0'],
    ['县财政局', '0', '1'],
  ]);
});

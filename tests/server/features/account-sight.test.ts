import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept } from '@ryg/shared/domain/refusal.ts';
import { aHouse, valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aDesk, type StaffName } from '../../support/a-staff.ts';

const ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b/u;
const on = calendarDay('2018-06-20');

/** An issue with a picture, a report from a page, a line of a file and a title that was released, and its readers. */
async function aReadIssue(reader: StaffName) {
  const house = await aHouse({
    issues: [anIssue({ leadUnits: ['县交通局'], sponsorLeaders: ['周副县长'] })],
  });
  const people = await aDesk(house, 'town', ...(reader === 'town' ? [] : [reader]));
  const { town } = people;
  const photo = await town.photo('Q0001');
  const report = { command: 'reportProgress', progress: 70, note: '路基已经修复', evidence: [photo] } as const;
  const reply = await town.give('Q0001', report);
  expect(reply.statusCode).toBe(200);
  const write = async (source: string, row: number | null) =>
    valueOf(
      await house.ledger.write({ actor: 'liming', source }, async () =>
        accept({
          entries: [{ row, draft: { kind: 'titleReleased', on, subject: 'Q0001', data: { publicTitle: source } } }],
          value: null,
        }),
      ),
    );
  await write('发布单 F1，网页 10.1.2.3', null);
  await write('台账2018-06-20.xlsx', 12);
  const who = people[reader];
  const read = async (url: string) => (await who.get(url)).json<Record<string, unknown>>();
  return {
    town,
    reply,
    detail: (await read('/api/issues/Q0001')) as { evidence: { by: string; byName: string }[] },
    entries: (await read('/api/issues/Q0001/entries'))['items'] as Line[],
    recent: (await read('/api/desk'))['recent'] as Line[],
  };
}

type Line = Readonly<{ actor: string; actorName: string; source: string; row: number | null; kind: string }>;

it.each(['town', 'lead', 'leader', 'inspector'] as const)(
  'R47: a reader of the %s knows people by name, not by account or address',
  async (reader) => {
    const { town, reply, detail, entries, recent } = await aReadIssue(reader);
    for (const lines of [entries, recent]) {
      expect(new Set(lines.map(({ actor }) => actor))).toEqual(new Set(['']));
      expect(lines.find(({ kind }) => kind === 'progressReported')).toMatchObject({
        actorName: '金川镇专干',
        source: '网页',
      });
      expect(lines.slice(0, 2).map(({ source, row }) => [source, row])).toEqual([
        ['台账2018-06-20.xlsx', 12],
        ['发布单 F1，网页', null],
      ]);
    }
    expect(detail.evidence).toMatchObject([{ by: '', byName: '金川镇专干' }]);
    for (const text of [reply.body, JSON.stringify([detail, recent.map(({ source }) => source)])]) {
      expect(text).not.toContain(`"${town.username}"`);
      expect(text).not.toMatch(ADDRESS);
    }
  },
);

it.each(['office', 'auditor'] as const)('the %s sees accounts and where they came from', async (reader) => {
  const { town, detail, entries, recent } = await aReadIssue(reader);
  for (const lines of [entries, recent])
    expect(lines.find(({ kind }) => kind === 'progressReported')).toMatchObject({
      actor: town.username,
      actorName: '金川镇专干',
      source: expect.stringMatching(ADDRESS) as unknown,
    });
  expect(detail.evidence).toMatchObject([{ by: town.username, byName: '金川镇专干' }]);
});

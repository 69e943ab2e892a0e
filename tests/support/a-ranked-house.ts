import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aPerson, type Person } from './a-desk.ts';
import { aHouse, valueOf, type House } from './a-house.ts';
import { anIssue } from './an-issue.ts';

const dated = (id: string, on: string, facts: Partial<LedgerIssue> = {}): LedgerIssue => {
  const deadline = deadlineOn(calendarDay(on));
  return anIssue({ id, no: id.slice(1), deadline, originalDeadline: deadline, progress: null, ...facts });
};

/** One red issue of 金川, one green of 江口, one of both; the last one is not for everybody to read. */
const ISSUES: readonly LedgerIssue[] = [
  dated('Q0001', '2018-06-01', { publicTitleDraft: '通村路待修', sponsorLeaders: ['陈副县长'] }),
  dated('Q0002', '2018-12-31', {
    towns: ['江口镇'],
    title: '江口镇水厂主管的私人电话没有公示',
    leadUnits: ['县水利局'],
    coopUnits: ['县财政局'],
    source: '县级自查',
    batch: '第二批',
    category: '饮水安全',
  }),
  dated('Q0003', '2018-12-31', { towns: ['金川镇', '江口镇'], leadUnits: ['县水利局'] }),
];

/** The day the house stands on: week 25 of 2018. */
export const TUESDAY = '2018-06-19';

/** A house on a Tuesday with two towns that can be ranked, and somebody of the office. */
export async function aRankedHouse(): Promise<House & { house: House; office: Person }> {
  const house = await aHouse({ today: TUESDAY, issues: ISSUES });
  return { ...house, house, office: await aPerson(house, { role: 'office' }) };
}

/** Puts the ledger before the public as it stands. */
export const release = async ({ ledger }: House) =>
  valueOf(await publish(ledger, { titles: 'release', actor: 'office' }));

/** The table an account is answered with. */
export async function ranking(person: Person, query = ''): Promise<Ranking> {
  const reply = await person.get(`/api/desk/ranking${query && `?${query}`}`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json<Ranking>();
}

/** The status and the problem of a question that is not answered. */
export const refused = async (person: Person, query: string) => {
  const reply = await person.get(`/api/desk/ranking?${query}`);
  return [reply.statusCode, reply.json<{ code: string; message: string }>()] as const;
};

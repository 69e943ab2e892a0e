import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { PacksView } from '@ryg/shared/contract/packs.contract.ts';
import type { Answer, Person } from './a-desk.ts';
import { aPack } from './a-pack.ts';
import { anOffice } from './an-office.ts';
import { anIssue } from './an-issue.ts';

const due = (day: string) => deadlineOn(calendarDay(day));
/** Reported on the first of June and not due for long: green by the default rules, red for its silence by the strict ones. */
const silent = (id: string, towns = ['金川镇']) =>
  anIssue({
    id,
    no: id,
    towns,
    progress: 90,
    start: calendarDay('2018-05-01'),
    deadline: due('2018-12-31'),
    originalDeadline: due('2018-12-31'),
  });

export const strict = aPack('county-strict');

/** An office whose two issues are green by the default rules and red by the strict ones, and the acts of a change of rules. */
export async function aRulesDesk() {
  const office = await anOffice({ today: '2018-06-01', issues: [silent('Q0001'), silent('Q0002', ['江口镇'])] });
  const { house, post, drafter, approver } = office;
  const propose = (pack: RulePack = strict, startOn = '2018-06-18', who: Person = drafter): Promise<Answer> =>
    post(who, '/api/desk/packs', { pack, startOn, reason: '督促按周报进展' });
  const approvePack = (id: string, who: Person = approver): Promise<Answer> =>
    post(who, `/api/desk/packs/${id}/approve`, {});
  const packs = async (who: Person = drafter) => (await who.get('/api/desk/packs')).json<PacksView>();
  return { ...office, house, propose, approvePack, packs };
}

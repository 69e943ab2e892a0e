import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import { lampColumns } from '@ryg/shared/domain/lamp-columns.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { countCalendarDays } from '@ryg/shared/domain/working-days.ts';
import { repeated } from './lights.ts';
import { figureOf, ratioOf, report, timed } from './ratio.ts';

const TODAY = calendarDay('2018-06-20');
const SIZE = 1_000_000;
const NIGHTS = 9;

/** P4: a night over a million issues, which judges those whose day has come, against judging all of them again. */
export function benchMidnight(pack: RulePack): void {
  const issues = repeated(SIZE).map((issue, index) => ({
    ...issue,
    state: index % 5 === 0 ? issue.state : ('rectifying' as const),
    closedOn: null,
  }));
  const columns = lampColumns(issues, pack, countCalendarDays);
  const first = timed(() => columns.moveTo(TODAY));
  const nights: number[] = [];
  const scans: number[] = [];
  const touched: number[] = [];
  for (let night = 1; night <= NIGHTS; night++) {
    const day = addDays(TODAY, night);
    nights.push(timed(() => touched.push(columns.moveTo(day).length / SIZE)));
    scans.push(timed(() => issues.forEach((issue) => judgeIssue(issue, pack, day))));
  }
  report(`P4 ${SIZE} issues: a night / a full rescan`, ratioOf(nights, scans), { atMost: 1 / 20 });
  report(`P4 ${SIZE} issues: share of issues judged again in a night`, figureOf(touched));
  console.log(
    `P4 ${SIZE} issues: the first day in full ${Math.round(first)} ms, a night ${Math.round(figureOf(nights).median)} ms`,
  );
}

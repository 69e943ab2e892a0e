import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { shortDay } from '../../design/day-words.ts';
import { namesText, percentText, townsText } from './line-words.ts';

/** Who answers for it, and where it comes from. */
export function Parties({ issue, today }: Readonly<{ issue: IssueDetail; today: CalendarDay }>) {
  const rows: readonly (readonly [string, string])[] = [
    ['责任镇', townsText(issue)],
    ['牵头单位', namesText(issue.leadUnits)],
    ['配合单位', namesText(issue.coopUnits)],
    ['包抓领导', namesText(issue.sponsorLeaders)],
    ['责任人', namesText(issue.responsible)],
    ['进度', percentText(issue.progress)],
    ['最近上报', issue.lastReport ? shortDay(issue.lastReport, today) : '还没有上报'],
    ['来源', issue.source ?? '—'],
    ['类别', issue.category ?? '—'],
    ['批次', issue.batch],
    ['公示标题', issue.publicTitle ?? '未发布'],
  ];
  return (
    <dl className="iw-parties">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

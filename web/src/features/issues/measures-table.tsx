import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Measure } from '@ryg/shared/domain/issue.ts';
import { measureProgress } from '@ryg/shared/domain/measure.ts';
import { shortDay } from '../../design/day-words.ts';

/** The measures of an issue with how far each is. */
export function MeasuresTable({ line, today }: Readonly<{ line: IssueLine; today: CalendarDay }>) {
  if (line.measures.length === 0) return <p className="iw-none">还没有分条的整改措施。</p>;
  const isWeighted = line.measures.some(({ weight }) => weight !== undefined);
  return (
    <table className="iw-measures">
      <thead>
        <tr>
          <th scope="col">措施</th>
          <th scope="col">责任人</th>
          <th scope="col">时限</th>
          {isWeighted && <th scope="col">权重</th>}
          <th scope="col">进度</th>
        </tr>
      </thead>
      <tbody>
        {line.measures.map((measure, at) => (
          <tr key={`${at}-${measure.text}`}>
            <td data-label="措施">{measure.text}</td>
            <td data-label="责任人">{measure.owner ?? '—'}</td>
            <td data-label="时限">{measure.deadline ? shortDay(measure.deadline, today) : '—'}</td>
            {isWeighted && <td data-label="权重">{measure.weight ?? 1}</td>}
            <td data-label="进度">
              <MeasureBar measure={measure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 40%, or 146 / 366 户, with a bar. */
export function MeasureBar({ measure }: Readonly<{ measure: Measure }>) {
  const share = measureProgress(measure);
  return (
    <span className="iw-bar">
      <progress max={100} value={share ?? 0} aria-hidden />
      <span>{measureText(measure)}</span>
    </span>
  );
}

/** How far a measure is, as it was reported. */
export function measureText(measure: Measure): string {
  const { target, actual, unit = '' } = measure;
  if (target !== undefined && target > 0) return `${actual ?? '未报'} / ${target} ${unit}`.trim();
  const share = measureProgress(measure);
  return share === null ? '未报' : `${share}%`;
}

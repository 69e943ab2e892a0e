import type { Agenda, AgendaIssue } from '../meeting/agenda-value.ts';
import { byDeadline, isOfTown } from './agenda-units.ts';
import { fileName, type PaperOptions, paperOf, signed } from './paper-frame.ts';
import { daysWords, deadlineWords, reasonWords } from './paper-words.ts';
import type { Paper } from './paper.ts';
import { paragraph, tableOf } from './parts.ts';

type Reminded = Readonly<{ unit: string; issues: readonly AgendaIssue[] }>;

/** 提醒函: one to every town with yellow issues; those of no town go to the office that leads them. */
export function remindersOf(agenda: Agenda, options: PaperOptions): readonly Paper[] {
  return remindedUnits(agenda).map((reminded) => reminderOf(reminded, agenda, options));
}

function remindedUnits({ issues, ranking }: Agenda): readonly Reminded[] {
  const yellow = byDeadline(issues.filter(({ lamp }) => lamp === 'yellow'));
  const towns = ranking.rows.map(({ town }) => ({
    unit: town,
    issues: yellow.filter((issue) => isOfTown(issue, town)),
  }));
  const covered = new Set(towns.flatMap((one) => one.issues.map(({ id }) => id)));
  const rest = Map.groupBy(
    yellow.filter(({ id }) => !covered.has(id)),
    ({ leadUnit }) => leadUnit ?? '未明确牵头单位',
  );
  return [...towns, ...[...rest].map(([unit, own]) => ({ unit, issues: own }))].filter((one) => one.issues.length > 0);
}

function reminderOf({ unit, issues }: Reminded, agenda: Agenda, options: PaperOptions): Paper {
  const { county, stamp } = agenda;
  const first = issues[0]?.deadline ?? null;
  return paperOf(agenda, options, {
    kind: 'reminder',
    file: `提醒函/${fileName(unit)}.docx`,
    title: '整改提醒函',
    to: unit,
    isLetter: true,
    blocks: [
      paragraph(
        `截至 ${deadlineWords(stamp.day, stamp.day)}，你单位有 ${issues.length} 个问题亮黄灯。请对照下表，在所列时限前完成整改并申请销号；进度滞后的，请尽快补上差距并上报进展。`,
      ),
      tableOf(
        `黄灯问题 ${issues.length} 个`,
        [
          ['编号', 7, 'center'],
          ['问题', 26],
          ['牵头单位', 14],
          ['时限', 13, 'center'],
          ['期限', 13, 'right'],
          ['亮灯原因', 27],
        ],
        issues.map((issue) => [
          issue.no ?? '–',
          `${issue.title}${issue.shared ? '（多镇共有）' : ''}`,
          issue.leadUnit ?? '未明确',
          deadlineWords(issue.deadline, stamp.day),
          daysWords(issue.daysLeft),
          reasonWords(issue),
        ]),
      ),
      paragraph(
        `${first === null ? '' : `其中时限最近的是 ${deadlineWords(first, stamp.day)}。`}到期没有完成的，将亮红灯并列入下一次调度会督办。${county.hotline === '' ? '' : `联系电话：${county.hotline}。`}`,
      ),
      signed(agenda),
    ],
    fields: {
      单位: unit,
      黄灯数: String(issues.length),
      最近时限: first === null ? '' : deadlineWords(first, stamp.day),
    },
  });
}

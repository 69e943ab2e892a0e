import type { Agenda } from '../meeting/agenda-value.ts';
import { askedOf, byDeadline, isOpen } from './agenda-units.ts';
import { monthOf, yearOf } from '../calendar-day.ts';
import { type PaperOptions, paperOf } from './paper-frame.ts';
import { daysWords, deadlineWords, townsWords } from './paper-words.ts';
import type { Block, Paper } from './paper.ts';
import { lampRun, line, paragraph, tableOf } from './parts.ts';

/** 月工作清单: everything that is still open in the county, by deadline. */
export function workListOf(agenda: Agenda, options: PaperOptions): Paper {
  const { county, head, stamp } = agenda;
  const month = `${yearOf(stamp.day)}年${monthOf(stamp.day)}月`;
  return paperOf(agenda, options, {
    kind: 'workList',
    file: '月工作清单.docx',
    title: `${county.name}${month}整改工作清单`,
    landscape: true,
    isLetter: false,
    blocks: [line(`${head.title}（${head.span}）　责任单位按时限办理，办结后申请销号。`), ...listOf(agenda)],
    fields: { 月份: month, 问题数: String(openOf(agenda).length) },
  });
}

const openOf = ({ issues }: Agenda) => byDeadline(issues.filter(isOpen));

function listOf(agenda: Agenda): readonly Block[] {
  const open = openOf(agenda);
  if (open.length === 0) return [paragraph('截至数据时间，全县没有未销号的问题，本期无工作清单事项。')];
  const asked = askedOf(agenda);
  return [
    tableOf(
      `未销号问题 ${open.length} 个`,
      [
        ['序号', 5, 'center'],
        ['编号', 6, 'center'],
        ['问题', 22],
        ['涉及镇', 11],
        ['牵头单位', 11],
        ['要求', 19],
        ['时限', 10, 'center'],
        ['期限', 11, 'right'],
        ['灯', 13],
      ],
      open.map((issue, at) => [
        String(at + 1),
        issue.no ?? '–',
        issue.title,
        townsWords(issue),
        issue.leadUnit ?? '未明确',
        asked(issue),
        deadlineWords(issue.deadline, agenda.stamp.day),
        daysWords(issue.daysLeft),
        [lampRun(issue.lamp)],
      ]),
    ),
  ];
}

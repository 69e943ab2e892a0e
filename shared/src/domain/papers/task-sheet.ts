import type { Agenda, AgendaRow } from '../meeting/agenda-value.ts';
import { plateWord } from '../plate.ts';
import { askedOf, byDeadline, decisionsOfTown, isOfTown, isOpen } from './agenda-units.ts';
import { fileName, type PaperOptions, paperOf } from './paper-frame.ts';
import {
  dayWords,
  daysWords,
  deadlineWords,
  decisionSubject,
  fullDay,
  issueName,
  moveWords,
  reasonWords,
  standingWord,
} from './paper-words.ts';
import type { Block, Paper } from './paper.ts';
import { bold, fieldLines, heading, lampRun, paragraph, tableOf } from './parts.ts';

/** 任务清单: a sheet for every town, also for one that has nothing open, which is then told so. */
export function taskSheetsOf(agenda: Agenda, options: PaperOptions): readonly Paper[] {
  return agenda.ranking.rows.map((row) => sheetOf(row, agenda, options));
}

function sheetOf(row: AgendaRow, agenda: Agenda, options: PaperOptions): Paper {
  const { county, head } = agenda;
  const open = openOf(row, agenda);
  return paperOf(agenda, options, {
    kind: 'taskSheet',
    file: `任务清单/${fileName(row.town)}.docx`,
    title: `${row.town}整改任务清单`,
    to: row.town,
    landscape: true,
    isLetter: false,
    blocks: [
      fieldLines(['会议', `${county.name}${head.title}（${head.span}）`], ['本镇', standingWords(row)]),
      heading(1, '一、未销号问题'),
      ...openParts(row, agenda),
      heading(1, '二、议定事项'),
      ...decisionParts(row, agenda),
      heading(1, '三、本镇说明'),
      ...explanationParts(row, agenda),
      fieldLines(['签收人', ''], ['签收日期', '']),
    ],
    fields: {
      镇: row.town,
      名次: rankWords(row),
      未销号数: String(open.length),
      红灯数: String(row.red),
      黄灯数: String(row.yellow),
    },
  });
}

const openOf = ({ town }: AgendaRow, { issues }: Agenda) =>
  byDeadline(issues.filter((issue) => isOpen(issue) && isOfTown(issue, town)));

const rankWords = ({ rank, tied }: AgendaRow) => (rank === null ? '不参加排名' : `${tied ? '并列' : ''}第 ${rank} 位`);

function standingWords(row: AgendaRow): string {
  const { total, closed, red, yellow, green, none, plate, rankChange } = row;
  if (total === 0) return '台账中没有本镇的问题';
  const move = rankChange === null ? '' : `（${moveWords(rankChange)}）`;
  return `${rankWords(row)}${move}${plate === null ? '' : `，${plateWord(plate)}`}；问题 ${total} 个：已改好 ${closed}、红灯 ${red}、黄灯 ${yellow}、绿灯 ${green}、暂不亮灯 ${none}`;
}

function openParts(row: AgendaRow, agenda: Agenda): readonly Block[] {
  const open = openOf(row, agenda);
  if (row.total === 0 && open.length === 0) return [paragraph('台账中没有本镇的问题，本期没有整改任务。')];
  if (open.length === 0) return [paragraph(`本镇 ${row.total} 个问题都已销号，本期没有未销号的任务。`)];
  const asked = askedOf(agenda);
  return [
    tableOf(
      `未销号问题 ${open.length} 个`,
      [
        ['编号', 6, 'center'],
        ['问题', 26],
        ['牵头单位', 14],
        ['要求', 23],
        ['时限', 11, 'center'],
        ['期限', 12, 'right'],
        ['灯', 16],
        ['亮灯原因', 18],
      ],
      open.map((issue) => [
        issue.no ?? '–',
        `${issue.title}${issue.shared ? '（多镇共有）' : ''}`,
        issue.leadUnit ?? '未明确',
        asked(issue),
        deadlineWords(issue.deadline, agenda.stamp.day),
        daysWords(issue.daysLeft),
        [lampRun(issue.lamp)],
        reasonWords(issue),
      ]),
    ),
  ];
}

function decisionParts({ town }: AgendaRow, { decisions, promises, stamp }: Agenda): readonly Block[] {
  const left = promises.lines.filter(({ standing, dropped }) => standing !== 'kept' && !dropped);
  const own = [...decisionsOfTown(decisions, town), ...decisionsOfTown(left, town)];
  if (own.length === 0) return [paragraph('没有涉及本镇的议定事项。')];
  return [
    tableOf(
      `涉及本镇的议定事项 ${own.length} 项`,
      [
        ['责任单位', 16],
        ['议定事项', 32],
        ['涉及问题', 30],
        ['完成时限', 11, 'center'],
        ['情况', 11, 'center'],
      ],
      own.map((one) => [one.owner, one.what, decisionSubject(one), dayWords(one.due, stamp.day), standingWord(one)]),
    ),
  ];
}

function explanationParts({ town }: AgendaRow, { issues, explanations, head, stamp }: Agenda): readonly Block[] {
  const given = issues.flatMap((issue) => {
    const found = isOfTown(issue, town) ? explanations[issue.id] : undefined;
    return found === undefined ? [] : [{ issue, ...found }];
  });
  if (given.length === 0) return [paragraph(`截至 ${fullDay(head.explainUntil)}，没有关于本镇问题的说明。`)];
  return given.map(({ issue, text, unit, on }) =>
    paragraph(bold(`${issueName(issue)}　`), `${text}（${unit}，${dayWords(on, stamp.day)}）`),
  );
}

import type { Agenda, DecisionLine } from '../meeting/agenda-value.ts';
import { INTERVIEW_RULE, summonsOf } from './interview-rule.ts';
import { type PaperOptions, paperOf, signed } from './paper-frame.ts';
import {
  dayWords,
  decisionSubject,
  followedWords,
  fullDay,
  issueName,
  standingWord,
  sumOf,
  sumsWords,
  townsWords,
} from './paper-words.ts';
import type { Block, Paper } from './paper.ts';
import { bold, fieldLines, heading, paragraph, tableOf } from './parts.ts';
import { redParts } from './red-parts.ts';
import { situationParts } from './situation-parts.ts';

/** 会议纪要: what the meeting saw and what it decided; what only the people in the room know is left to the pen. */
export function minutesOf(agenda: Agenda, options: PaperOptions): Paper {
  const { county, head, stamp, overview, promises, decisions } = agenda;
  return paperOf(agenda, options, {
    kind: 'minutes',
    file: '会议纪要.docx',
    title: `${county.name}${head.title}纪要`,
    isLetter: true,
    blocks: [
      ...attendance(agenda),
      heading(1, '一、上次会议议定事项落实情况'),
      ...promiseParts(agenda),
      heading(1, '二、整改总体情况'),
      ...situationParts(agenda),
      heading(1, '三、红灯问题'),
      ...redParts(agenda),
      heading(1, '四、本次会议议定事项'),
      ...decisionParts(agenda),
      heading(1, '五、销号抽查'),
      ...spotCheckParts(agenda),
      heading(1, '六、约谈'),
      ...interviewParts(agenda),
      signed(agenda),
      fieldLines(['主持人签字', ''], ['记录人签字', '']),
    ],
    fields: {
      地点: head.place,
      主持: head.chair,
      出席: head.attendees.join('、'),
      缺席: head.absent.join('、'),
      记录: head.recorder,
      问题数: String(overview.totals.issues),
      红灯数: String(overview.totals.red),
      黄灯数: String(overview.totals.yellow),
      已改好数: String(overview.totals.closed),
      上次议定: promises.of === null ? '' : `共 ${sumOf(promises.sums)} 项：${sumsWords(promises.sums)}`,
      本次议定数: String(decisions.length),
      数据日期: fullDay(stamp.day),
    },
  });
}

const attendance = ({ head }: Agenda): readonly Block[] => [
  fieldLines(
    ['时间', fullDay(head.meetsOn)],
    ['地点', head.place],
    ['主持', head.chair],
    ['出席', head.attendees.join('、')],
    ['缺席', head.absent.join('、')],
    ['记录', head.recorder],
  ),
];

function promiseParts({ promises, stamp }: Agenda): readonly Block[] {
  const { of, sums, lines } = promises;
  const carried = lines.filter((one) => one.carried);
  if (of === null && lines.length === 0) return [paragraph('此前没有定格过的会议，没有需要对照的议定事项。')];
  const last =
    of === null
      ? '此前没有同类会议。'
      : sumOf(sums) === 0
        ? `${of.title}没有议定事项。`
        : `${of.title}议定 ${sumOf(sums)} 项：${sumsWords(sums)}。`;
  const left = carried.length === 0 ? '' : `更早的会议遗留未完成 ${carried.length} 项，一并列入。`;
  if (lines.length === 0) return [paragraph(last)];
  return [
    paragraph(bold(last), left),
    tableOf('上次会议议定事项落实情况', PROMISE_COLUMNS, promiseRows(lines, stamp.day)),
  ];
}

const PROMISE_COLUMNS = [
  ['序号', 7, 'center'],
  ['议定事项', 22],
  ['责任单位', 13],
  ['原定时限', 12, 'center'],
  ['结果', 10, 'center'],
  ['落实情况', 20],
] as const;

const promiseRows = (lines: readonly DecisionLine[], today: Agenda['stamp']['day']) =>
  lines.map((one, at) => [
    String(at + 1),
    `${one.what}${one.carried ? '（遗留）' : ''}`,
    one.owner,
    dayWords(one.originalDue, today),
    standingWord(one),
    followedWords(one),
  ]);

function decisionParts({ decisions, stamp }: Agenda): readonly Block[] {
  if (decisions.length === 0) return [paragraph('本次会议没有录入议定事项。')];
  return [
    paragraph(`会议议定 ${decisions.length} 项，由责任单位按时限落实，下次会议首先对照。`),
    tableOf(
      '本次会议议定事项',
      [
        ['序号', 7, 'center'],
        ['责任单位', 14],
        ['议定事项', 26],
        ['完成时限', 12, 'center'],
        ['涉及问题', 22],
      ],
      decisions.map((one, at) => [
        String(at + 1),
        one.owner,
        one.what,
        dayWords(one.due, stamp.day),
        decisionSubject(one),
      ]),
    ),
  ];
}

function spotCheckParts({ closed }: Agenda): readonly Block[] {
  const { issues, spotCheck } = closed;
  if (issues.length === 0) return [paragraph('与上次会议相比没有新销号的问题，本次不抽查。')];
  if (spotCheck === null) return [paragraph(`本期新销号 ${issues.length} 个，会议没有抽查。`)];
  const names = new Map(issues.map((issue) => [issue.id, `${issueName(issue)}（${townsWords(issue)}）`]));
  const drawn = spotCheck.drawn.map((id) => names.get(id) ?? id);
  return [
    paragraph(
      `本期新销号 ${issues.length} 个，会场报出数字 ${spotCheck.called}，从 ${spotCheck.among.length} 个中抽取 ${drawn.length} 个到现场核查：${drawn.join('；')}。`,
    ),
    paragraph(`抽查种子：${spotCheck.seed}。${spotCheck.recipe}`),
  ];
}

function interviewParts(agenda: Agenda): readonly Block[] {
  const units = summonsOf(agenda);
  if (units.length === 0) return [paragraph(`约谈条件：${INTERVIEW_RULE}。本次没有达到条件的单位，不发约谈通知。`)];
  return [
    paragraph(
      `约谈条件：${INTERVIEW_RULE}。达到条件的有 ${units.length} 个单位：${units.map(({ unit }) => unit).join('、')}。约谈通知另发。`,
    ),
  ];
}

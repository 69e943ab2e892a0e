import type { Agenda, RedCase } from '../meeting/agenda-value.ts';
import { dayWords, daysWords, deadlineWords, issueName, reasonWords, townsWords } from './paper-words.ts';
import type { Block } from './paper.ts';
import { bold, chineseNumber, heading, paragraph, tableOf } from './parts.ts';

/** More reds than a meeting can speak about one by one stand in a table after these. */
const TOLD_ONE_BY_ONE = 20;

/** The red issues as the meeting discussed them, with the 说明 of their units; what is beyond counting on a page, as a table. */
export function redParts(agenda: Agenda): readonly Block[] {
  const { reds } = agenda;
  if (reds.length === 0) return [paragraph('本期没有红灯问题。')];
  const rest = reds.slice(TOLD_ONE_BY_ONE);
  return [
    paragraph(`提交会议研究的红灯问题 ${reds.length} 个。`),
    ...reds.slice(0, TOLD_ONE_BY_ONE).flatMap((red, at) => caseParts(red, at, agenda)),
    ...(rest.length === 0 ? [] : [redTable(agenda, rest, `其余红灯问题 ${rest.length} 个`)]),
  ];
}

function caseParts(red: RedCase, at: number, agenda: Agenda): readonly Block[] {
  const today = agenda.stamp.day;
  const decided = agenda.decisions.filter(({ issue }) => issue === red.id);
  return [
    heading(2, `（${chineseNumber(at + 1)}）${issueName(red)}`),
    paragraph(
      { text: daysWords(red.daysLeft), bold: true, lamp: 'red' },
      `。${townsWords(red)}，牵头单位${red.leadUnit ?? '未明确'}，时限 ${deadlineWords(red.deadline, today)}${extensionWords(red)}${progressWords(red)}。${whyRed(red)}`,
    ),
    ...(red.blocker === null ? [] : [paragraph(bold('存在困难：'), red.blocker)]),
    red.explanation === null
      ? paragraph(bold('单位说明：'), '截止定格没有提交说明。')
      : paragraph(
          bold('单位说明：'),
          `${red.explanation.text}（${red.explanation.unit}，${dayWords(red.explanation.on, today)}）`,
        ),
    paragraph(bold('处理意见：'), endsWell(red.asked)),
    ...(decided.length === 0
      ? []
      : [
          paragraph(
            bold('会议议定：'),
            endsWell(
              decided
                .map(({ owner, what, due }) => `${what}（责任单位：${owner}，${dayWords(due, today)}前）`)
                .join('；'),
            ),
          ),
        ]),
  ];
}

/** Why it is red, unless that is only how late it is, which was said. */
const whyRed = (red: RedCase) =>
  reasonWords(red) === daysWords(red.daysLeft) ? '' : endsWell(`亮灯原因：${reasonWords(red)}`);

const extensionWords = ({ extensions, debtDays }: RedCase) =>
  extensions === 0 ? '' : `（已延期 ${extensions} 次，自最初时限起拖欠 ${debtDays} 天）`;

const progressWords = ({ progress }: RedCase) => (progress === null ? '，未报进度' : `，上报进度 ${progress}%`);

/** A sentence that ends like one. */
export const endsWell = (text: string): string => (/[。！？；]$/u.test(text) ? text : `${text}。`);

export function redTable({ stamp }: Agenda, reds: readonly RedCase[], caption: string): Block {
  return tableOf(
    caption,
    [
      ['编号', 7, 'center'],
      ['问题', 19],
      ['涉及镇', 11],
      ['牵头单位', 11],
      ['时限', 12, 'center'],
      ['期限', 13, 'right'],
      ['亮灯原因', 17],
    ],
    reds.map((red) => [
      red.no ?? '–',
      red.title,
      townsWords(red),
      red.leadUnit ?? '未明确',
      deadlineWords(red.deadline, stamp.day),
      daysWords(red.daysLeft),
      reasonWords(red),
    ]),
  );
}

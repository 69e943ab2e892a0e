import type { Agenda } from '../meeting/agenda-value.ts';
import { rankingParts } from './circular.ts';
import { paperOf } from './paper-frame.ts';
import { dayWords, issueName, sumOf, sumsWords, townsWords } from './paper-words.ts';
import type { Block, Paper } from './paper.ts';
import { heading, line, paragraph, tableOf } from './parts.ts';
import { redTable } from './red-parts.ts';
import { situationParts } from './situation-parts.ts';

/** 整改简报: what the meeting saw, on few pages for everybody who was not there. */
export function bulletinOf(agenda: Agenda): Paper {
  const { county, head, overview } = agenda;
  const draft = {
    kind: 'circular',
    file: '整改简报.pdf',
    title: `${county.name}问题整改简报`,
    isLetter: false,
    blocks: [
      line(`${head.title}（${head.span}）　${county.publisher}`),
      heading(1, '一、总体情况'),
      ...(overview.summary.length > 0
        ? overview.summary.map((sentence) => paragraph(sentence))
        : situationParts(agenda)),
      heading(1, '二、各镇排名'),
      ...rankingParts(agenda),
      heading(1, '三、红灯问题'),
      ...(agenda.reds.length === 0
        ? [paragraph('截至数据时间没有红灯问题。')]
        : [redTable(agenda, agenda.reds, `红灯问题 ${agenda.reds.length} 个`)]),
      heading(1, '四、新销号问题'),
      ...closedParts(agenda),
      heading(1, '五、议定事项'),
      ...decisionParts(agenda),
    ],
  } as const;
  return paperOf(agenda, { redHead: null }, draft);
}

function closedParts({ closed, stamp }: Agenda): readonly Block[] {
  if (closed.issues.length === 0) return [paragraph('与上次会议相比没有新销号的问题。')];
  return [
    tableOf(
      `新销号 ${closed.issues.length} 个`,
      [
        ['问题', 44],
        ['涉及镇', 24],
        ['销号日期', 15, 'center'],
        ['是否按期', 17, 'center'],
      ],
      closed.issues.map((issue) => [
        issueName(issue),
        townsWords(issue),
        issue.closedOn === null ? '未填' : dayWords(issue.closedOn, stamp.day),
        issue.closedLate === null ? '按期' : `超期 ${issue.closedLate} 天`,
      ]),
    ),
  ];
}

function decisionParts({ promises, decisions, stamp }: Agenda): readonly Block[] {
  const last =
    promises.of === null || sumOf(promises.sums) === 0
      ? '此前没有需要对照的议定事项。'
      : `${promises.of.title}议定 ${sumOf(promises.sums)} 项：${sumsWords(promises.sums)}。`;
  if (decisions.length === 0) return [paragraph(last, '本次会议没有录入议定事项。')];
  return [
    paragraph(last, `本次会议议定 ${decisions.length} 项。`),
    tableOf(
      null,
      [
        ['责任单位', 26],
        ['议定事项', 54],
        ['完成时限', 20, 'center'],
      ],
      decisions.map(({ owner, what, due }) => [owner, what, dayWords(due, stamp.day)]),
    ),
  ];
}

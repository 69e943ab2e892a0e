import type { Agenda, RedCase } from '../meeting/agenda-value.ts';
import { answerableFor } from './interview-rule.ts';
import { fileName, type PaperOptions, paperOf, signed } from './paper-frame.ts';
import { dayWords, daysWords, deadlineWords, fullDay, reasonWords, replyDay, townsWords } from './paper-words.ts';
import type { Block, Paper } from './paper.ts';
import { bold, fieldLines, heading, paragraph, tableOf } from './parts.ts';
import { endsWell } from './red-parts.ts';

/** 督办单: one for every red issue, with the facts of its life, what is asked and a form to answer on. */
export function supervisionsOf(agenda: Agenda, options: PaperOptions): readonly Paper[] {
  return agenda.reds.map((red) => supervisionOf(red, agenda, options));
}

function supervisionOf(red: RedCase, agenda: Agenda, options: PaperOptions): Paper {
  const { stamp, county } = agenda;
  const until = fullDay(replyDay(agenda));
  const deadline = deadlineWords(red.deadline, stamp.day);
  return paperOf(agenda, options, {
    kind: 'supervision',
    file: `督办单/${fileName(red.no === null ? red.title : `编号${red.no}`)}.docx`,
    title: '整改督办单',
    to: addressed(red),
    isLetter: true,
    blocks: [
      factLines(red, agenda),
      heading(1, '一、督办事由'),
      paragraph(`该问题亮红灯：${endsWell(reasonWords(red))}${red.redBefore ? '上次会议时已是红灯。' : ''}`),
      ...(red.blocker === null ? [] : [paragraph(bold('存在困难：'), red.blocker)]),
      ...(red.explanation === null
        ? []
        : [
            paragraph(
              bold('单位说明：'),
              `${red.explanation.text}（${red.explanation.unit}，${fullDay(red.explanation.on)}）`,
            ),
          ]),
      heading(1, '二、办理经过'),
      ...timelineParts(red, agenda),
      heading(1, '三、督办要求'),
      ...demands(red, agenda),
      paragraph(
        `请于 ${until} 前填写后附的办理情况反馈，加盖公章后送${county.publisher}${county.hotline === '' ? '' : `（联系电话：${county.hotline}）`}。`,
      ),
      signed(agenda),
      { kind: 'pageBreak' },
      heading(1, '附：办理情况反馈'),
      fieldLines(['编号', red.no ?? '未编号'], ['问题', red.title]),
      fieldLines(
        ['办理情况', ''],
        ['', ''],
        ['', ''],
        ['', ''],
        ['完成时间', ''],
        ['承办人', ''],
        ['主要负责人', ''],
        ['反馈日期', ''],
      ),
    ],
    fields: {
      镇: townsWords(red),
      编号: red.no ?? '',
      问题: red.title,
      牵头单位: red.leadUnit ?? '',
      时限: deadline,
      超期: daysWords(red.daysLeft),
      原因: reasonWords(red),
      困难: red.blocker ?? '',
      说明: red.explanation?.text ?? '',
      要求: red.asked,
      反馈时限: until,
    },
  });
}

/** Its town and the office that leads it, each once. */
function addressed(red: RedCase): string {
  const units = new Set([...answerableFor(red), ...(red.leadUnit === null ? [] : [red.leadUnit])]);
  return units.size === 0 ? '责任单位' : [...units].join('，');
}

const factLines = (red: RedCase, { stamp }: Agenda): Block =>
  fieldLines(
    ['编号', red.no ?? '未编号'],
    ['问题', red.title],
    ['涉及镇', townsWords(red)],
    ['牵头单位', red.leadUnit ?? ''],
    ...(red.coopUnits.length === 0 ? [] : [['配合单位', red.coopUnits.join('、')] as const]),
    ...(red.sponsorLeaders.length === 0 ? [] : [['包抓领导', red.sponsorLeaders.join('、')] as const]),
    ['责任人', red.responsible.join('、')],
    ['整改时限', `${deadlineWords(red.deadline, stamp.day)}（${daysWords(red.daysLeft)}${debtWords(red)}）`],
    ['上报进度', `${red.progress === null ? '没有报告' : `${red.progress}%`}，佐证材料 ${red.evidence} 份`],
  );

const debtWords = ({ extensions, debtDays }: RedCase) =>
  extensions === 0 ? '' : `；已延期 ${extensions} 次，自最初时限起拖欠 ${debtDays} 天`;

function timelineParts({ timeline }: RedCase, { stamp }: Agenda): readonly Block[] {
  const done = timeline.filter(({ on, ahead }) => on !== null && !ahead);
  const ahead = timeline.filter((point) => point.ahead).map(({ what }) => what);
  if (done.length === 0) return [paragraph('台账中没有记录办理经过。')];
  return [
    tableOf(
      null,
      [
        ['环节', 20],
        ['日期', 20, 'center'],
        ['备注', 60],
      ],
      done.map(({ what, on, note }) => [what, on === null ? '–' : dayWords(on, stamp.day), note ?? '']),
    ),
    ...(ahead.length === 0 ? [] : [paragraph(`尚未到的环节：${ahead.join('、')}。`)]),
  ];
}

function demands({ id, asked, openDecisions }: RedCase, { decisions, stamp }: Agenda): readonly Block[] {
  const now = decisions.filter(({ issue }) => issue === id);
  const ids = new Set(now.map((one) => one.id));
  const all = [...now, ...openDecisions.filter((one) => !ids.has(one.id))];
  return [
    paragraph(endsWell(asked)),
    ...all.map(({ owner, what, due, standing, words }) =>
      paragraph(
        `议定事项：${what}（责任单位：${owner}，${dayWords(due, stamp.day)}前${standing === 'open' ? '' : `，${words}`}）。`,
      ),
    ),
  ];
}

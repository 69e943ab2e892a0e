import type { Agenda, AgendaRow } from '../meeting/agenda-value.ts';
import { type PaperOptions, paperOf, signed } from './paper-frame.ts';
import { dayWords, followedWords, fullDay, isBroken, moveWords, percent, replyDay } from './paper-words.ts';
import type { Block, Paper } from './paper.ts';
import { bold, type Cell, heading, line, paragraph, tableOf } from './parts.ts';
import { redTable } from './red-parts.ts';
import { situationParts } from './situation-parts.ts';

/** 督查通报: how all towns stand, what is late and who did not keep a promise, and what is asked until when. */
export function circularOf(agenda: Agenda, options: PaperOptions): Paper {
  const { county, head, overview } = agenda;
  return paperOf(agenda, options, {
    kind: 'circular',
    file: '督查通报.docx',
    title: `${county.name}问题整改督查通报`,
    to: '各镇人民政府，县直各有关部门',
    isLetter: true,
    blocks: [
      paragraph(`现将${head.title}（${head.span}）督查情况通报如下。`),
      heading(1, '一、总体情况'),
      ...situationParts(agenda),
      heading(1, '二、各镇排名及变化'),
      ...rankingParts(agenda),
      heading(1, '三、红灯问题'),
      ...redListParts(agenda),
      heading(1, '四、未兑现的议定事项'),
      ...brokenParts(agenda),
      heading(1, '五、有关要求'),
      ...demandParts(agenda),
      signed(agenda),
    ],
    fields: {
      问题数: String(overview.totals.issues),
      红灯数: String(overview.totals.red),
      黄灯数: String(overview.totals.yellow),
      已改好数: String(overview.totals.closed),
      反馈时限: fullDay(replyDay(agenda)),
    },
  });
}

export function rankingParts({ ranking, county, before }: Agenda): readonly Block[] {
  const { rows, apart } = ranking;
  if (rows.length === 0) return [paragraph('本县还没有登记镇，没有排名。')];
  const silent = rows.filter(({ reported }) => !reported).map(({ town }) => town);
  return [
    tableOf(
      `各镇排名${before === null ? '' : `（变化与${before.title}相比）`}`,
      [
        ['名次', 9, 'center'],
        ['镇', 13],
        ['变化', 10, 'center'],
        ['问题', 7, 'right'],
        ['改好', 7, 'right'],
        ['红', 6, 'right'],
        ['黄', 6, 'right'],
        ['绿', 6, 'right'],
        ['不亮灯', 9, 'right'],
        ['改好率', 11, 'right'],
      ],
      rows.map(rankingRow),
    ),
    line(`问题少于 ${county.minIssues} 个的镇不参加排名。`, apartWords(apart)),
    tableOf(
      '名次怎样得来',
      [
        ['镇', 16],
        ['原因', 84],
      ],
      rows.map(({ town, why }) => [town, why]),
    ),
    ...(silent.length === 0 ? [] : [paragraph(bold('本期没有报送进展的镇：'), `${silent.join('、')}。`)]),
  ];
}

const apartWords = ({ total, closed }: Agenda['ranking']['apart']) =>
  total === 0 ? '' : `多镇共有和县直部门的问题 ${total} 个、已改好 ${closed} 个，不参加排名。`;

function rankingRow(row: AgendaRow): readonly Cell[] {
  const { rank, tied, town, rankChange, total, closed, red, yellow, green, none, closureRate } = row;
  return [
    rank === null ? '不排名' : `${tied ? '并列' : ''}${rank}`,
    town,
    moveWords(rankChange),
    String(total),
    String(closed),
    String(red),
    String(yellow),
    String(green),
    String(none),
    percent(closureRate),
  ];
}

function redListParts(agenda: Agenda): readonly Block[] {
  const { reds } = agenda;
  if (reds.length === 0) return [paragraph('截至数据时间没有红灯问题。')];
  const again = reds.filter(({ redBefore }) => redBefore).length;
  const since = agenda.before === null ? '' : `，其中 ${again} 个上次会议时已是红灯`;
  return [paragraph(`红灯问题 ${reds.length} 个${since}。`), redTable(agenda, reds, '红灯问题')];
}

function brokenParts({ promises, stamp }: Agenda): readonly Block[] {
  const broken = promises.lines.filter(isBroken);
  if (broken.length === 0) return [paragraph('上次会议和更早的会议没有到期未兑现的议定事项。')];
  return [
    paragraph(`到期未兑现 ${broken.length} 项，责任单位点名通报如下。`),
    tableOf(
      '到期未兑现的议定事项',
      [
        ['责任单位', 17],
        ['议定事项', 28],
        ['时限', 12, 'center'],
        ['情况', 21],
      ],
      broken.map((one) => [one.owner, one.what, dayWords(one.due, stamp.day), followedWords(one)]),
    ),
  ];
}

/** What every unit has to do, and by when; each sentence only where somebody is meant by it. */
function demandParts(agenda: Agenda): readonly Block[] {
  const { reds, stuck, decisions, issues, stamp } = agenda;
  const until = dayWords(replyDay(agenda), stamp.day);
  const yellow = issues.filter(({ lamp }) => lamp === 'yellow').length;
  const demands = [
    ...(reds.length === 0 ? [] : [`红灯问题的责任单位于 ${until} 前书面报告整改措施和完成时间，并按督办单办理。`]),
    ...(yellow === 0 ? [] : [`黄灯问题 ${yellow} 个，责任单位按提醒函所列时限完成，不得再拖成红灯。`]),
    ...(stuck.length === 0
      ? []
      : [`超过 10 天没有报告进展的问题 ${stuck.length} 个，责任单位于 ${until} 前补报进展。`]),
    ...(decisions.length === 0 ? [] : [`本次会议议定 ${decisions.length} 项，按纪要所列时限落实，下次会议逐项对照。`]),
  ];
  if (demands.length === 0) return [paragraph('没有新的要求，各单位按台账时限继续推进。')];
  return demands.map((demand, at) => paragraph(`${at + 1}. ${demand}`));
}

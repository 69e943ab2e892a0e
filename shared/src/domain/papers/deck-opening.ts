import type { Agenda } from '../meeting/agenda-value.ts';
import {
  dayWords,
  followedWords,
  moveWords,
  percent,
  STANDING_WORDS,
  standingWord,
  sumOf,
  sumsWords,
} from './paper-words.ts';
import type { Slide } from './paper.ts';
import { barSlides, figuresPart, tableSlides, tallyFigures, textPart } from './slide-parts.ts';

/** M1: what became of the last meeting's decisions. */
export function promiseSlides({ promises, stamp }: Agenda): readonly Slide[] {
  const title = '一、上次会议交办落实';
  const { of, sums, lines } = promises;
  const subtitle = of === null ? null : `${of.title}议定 ${sumOf(sums)} 项`;
  if (lines.length === 0) {
    const words = of === null ? '此前没有定格过的会议，没有需要对照的议定事项。' : `${of.title}没有议定事项。`;
    return [{ title, subtitle, parts: [textPart(words)], notes: '' }];
  }
  const figures = figuresPart(
    { label: STANDING_WORDS.kept, value: String(sums.kept), lamp: null },
    { label: STANDING_WORDS.late, value: String(sums.late), lamp: null },
    { label: STANDING_WORDS.broken, value: String(sums.broken), lamp: null },
    { label: STANDING_WORDS.open, value: String(sums.open), lamp: null },
  );
  return tableSlides(
    { title, subtitle, notes: `${subtitle ?? '上次会议'}：${sumsWords(sums)}。` },
    [
      ['结果', 9, 'center'],
      ['议定事项', 30],
      ['责任单位', 18],
      ['原定时限', 12, 'center'],
      ['落实情况', 31],
    ],
    lines.map((one) => [
      standingWord(one),
      `${one.what}${one.carried ? '（遗留）' : ''}`,
      one.owner,
      dayWords(one.originalDue, stamp.day),
      followedWords(one),
    ]),
    [figures],
  );
}

/** M2: the sums, the sentences, and the ranks of the last periods as lines. */
export function overviewSlides({ overview, before, stamp }: Agenda): readonly Slide[] {
  const { totals, summary, newlyClosed, newlyRed, cured, dueSoon, bump } = overview;
  const title = '二、总体情况';
  if (totals.issues === 0) {
    return [{ title, subtitle: null, parts: [textPart('台账中还没有登记问题。')], notes: '' }];
  }
  const change =
    before === null
      ? '这是首次定格，没有可比较的上一次快照。'
      : `与${before.title}相比：新改好 ${newlyClosed} 个，新亮红灯 ${newlyRed} 个，转好 ${cured} 个；临近时限 ${dueSoon} 个。`;
  const overall: Slide = {
    title,
    subtitle: `截至 ${dayWords(stamp.day, stamp.day)}，改好率 ${percent(totals.closed / totals.issues)}`,
    parts: [tallyFigures(totals), textPart(...(summary.length > 0 ? summary : [change]))],
    notes: summary.join(''),
  };
  const ranked = bump.lines.filter(({ ranks }) => ranks.some((rank) => rank !== null));
  if (ranked.length === 0 || bump.periods.length < 2) return [overall];
  return [
    overall,
    {
      title,
      subtitle: `各镇名次变化（近 ${bump.periods.length} 期，1 为最好）`,
      parts: [
        {
          kind: 'lines',
          labels: bump.periods.map(({ label }) => label),
          series: ranked.map(({ shortName, ranks }) => ({ name: shortName, values: ranks })),
          ranks: true,
        },
      ],
      notes: '',
    },
  ];
}

/** M3: ranks with movement and reason, then the lights of every town as bars. */
export function rankingSlides({ ranking, ruleSentence, county }: Agenda): readonly Slide[] {
  const { rows, apart } = ranking;
  const title = '三、各镇排名';
  if (rows.length === 0) {
    return [{ title, subtitle: null, parts: [textPart('本县还没有登记镇，没有排名。')], notes: '' }];
  }
  const notes = `${ruleSentence}。问题少于 ${county.minIssues} 个的镇不参加排名；多镇共有和县直部门的问题 ${apart.total} 个，已改好 ${apart.closed} 个。`;
  return [
    ...tableSlides(
      { title, subtitle: ruleSentence, notes },
      [
        ['名次', 9, 'center'],
        ['镇', 14],
        ['变化', 10, 'center'],
        ['问题', 7, 'right'],
        ['改好', 7, 'right'],
        ['红', 5, 'right'],
        ['黄', 5, 'right'],
        ['绿', 5, 'right'],
        ['改好率', 9, 'right'],
        ['为什么', 45],
      ],
      rows.map((row) => [
        row.rank === null ? '不排名' : `${row.tied ? '并列' : ''}${row.rank}`,
        row.town,
        moveWords(row.rankChange),
        String(row.total),
        String(row.closed),
        String(row.red),
        String(row.yellow),
        String(row.green),
        percent(row.closureRate),
        row.why,
      ]),
    ),
    ...barSlides(
      { title, subtitle: '各镇问题按灯', notes: '' },
      rows.map((row) => ({ label: row.shortName, tally: row })),
    ),
  ];
}

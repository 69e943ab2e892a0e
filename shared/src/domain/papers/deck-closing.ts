import type { Agenda } from '../meeting/agenda-value.ts';
import { dayWords, decisionSubject, issueName, moveWords, townsWords } from './paper-words.ts';
import type { Slide } from './paper.ts';
import { tableSlides, tallyFigures, textPart } from './slide-parts.ts';

/** M8: what was closed, and which of it is looked at on the spot. */
export function closedSlides({ closed, stamp }: Agenda): readonly Slide[] {
  const title = '八、新销号与抽查';
  const { issues, spotCheck } = closed;
  if (issues.length === 0) {
    return [{ title, subtitle: null, parts: [textPart('与上次会议相比没有新销号的问题，不抽查。')], notes: '' }];
  }
  const drawn = new Set(spotCheck?.drawn ?? []);
  const list = tableSlides(
    { title, subtitle: `新销号 ${issues.length} 个`, notes: '' },
    [
      ['问题', 44],
      ['涉及镇', 20],
      ['销号日期', 12, 'center'],
      ['是否按期', 12, 'center'],
      ['抽查', 12, 'center'],
    ],
    issues.map((issue) => [
      issueName(issue),
      townsWords(issue),
      issue.closedOn === null ? '未填' : dayWords(issue.closedOn, stamp.day),
      issue.closedLate === null ? '按期' : `超期 ${issue.closedLate} 天`,
      drawn.has(issue.id) ? '抽中' : '–',
    ]),
  );
  if (spotCheck === null) return list;
  return [
    ...list,
    {
      title,
      subtitle: `从 ${spotCheck.among.length} 个中抽取 ${spotCheck.drawn.length} 个`,
      parts: [
        textPart(
          ...issues.filter(({ id }) => drawn.has(id)).map((issue) => `${issueName(issue)}（${townsWords(issue)}）`),
          `会场报出数字：${spotCheck.called}`,
          `抽查种子：${spotCheck.seed}`,
          spotCheck.recipe,
        ),
      ],
      notes: spotCheck.recipe,
    },
  ];
}

/** M9: what this meeting decided. */
export function decisionSlides({ decisions, stamp }: Agenda): readonly Slide[] {
  const title = '九、本次议定事项';
  if (decisions.length === 0) {
    return [{ title, subtitle: null, parts: [textPart('本次会议还没有录入议定事项。')], notes: '' }];
  }
  return tableSlides(
    { title, subtitle: `共 ${decisions.length} 项，下次会议首先对照`, notes: '' },
    [
      ['责任单位', 20],
      ['议定事项', 38],
      ['完成时限', 14, 'center'],
      ['涉及问题', 28],
    ],
    decisions.map((one) => [one.owner, one.what, dayWords(one.due, stamp.day), decisionSubject(one)]),
  );
}

/** M10: what the square would show. */
export function publicationSlides({ publication }: Agenda): readonly Slide[] {
  const title = '十、公示预览';
  const { shown, totals, shownTotals, moves, withoutWords, waiting } = publication;
  const changed = moves.filter(({ from, to }) => from !== to);
  const overall: Slide = {
    title,
    subtitle: shown === null ? '广场还没有公示过' : `广场现公示第 ${shown} 期，如果现在发布将显示下面的数`,
    parts: [
      tallyFigures(totals),
      textPart(
        ...(shownTotals === null
          ? []
          : [
              `现公示：问题 ${shownTotals.issues} 个，已改好 ${shownTotals.closed} 个，红灯 ${shownTotals.red} 个，黄灯 ${shownTotals.yellow} 个。`,
            ]),
        withoutWords === 0
          ? '所有问题都有审核过的公示文字。'
          : `${withoutWords} 个问题没有审核过的公示文字，广场上只显示类别。`,
        waiting === 0 ? '没有等待第二人审核的发布。' : `有 ${waiting} 个发布等待第二人审核。`,
        ...(changed.length === 0 ? ['各镇名次没有变化。'] : []),
      ),
    ],
    notes: '',
  };
  if (changed.length === 0) return [overall];
  const place = (rank: number | null) => (rank === null ? '不排名' : `第 ${rank} 位`);
  return [
    overall,
    ...tableSlides(
      { title, subtitle: '名次变化', notes: '' },
      [
        ['镇', 40],
        ['现公示', 20, 'center'],
        ['发布后', 20, 'center'],
        ['变化', 20, 'center'],
      ],
      changed.map(({ town, from, to }) => [
        town,
        place(from),
        place(to),
        moveWords(from === null || to === null ? null : from - to),
      ]),
    ),
  ];
}

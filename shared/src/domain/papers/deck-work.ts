import { weekday } from '../calendar-day.ts';
import type { Agenda, RedCase } from '../meeting/agenda-value.ts';
import { dayWords, daysWords, deadlineWords, issueName, reasonWords, townsWords } from './paper-words.ts';
import type { Run, Slide } from './paper.ts';
import { bold, lampRun } from './parts.ts';
import { barSlides, tableSlides, textPart } from './slide-parts.ts';

/** M4: a slide for every red issue. */
export function redSlides(agenda: Agenda): readonly Slide[] {
  const { reds } = agenda;
  if (reds.length === 0) {
    return [{ title: '四、红灯问题', subtitle: null, parts: [textPart('本期没有红灯问题。')], notes: '' }];
  }
  return reds.map((red, at) => redSlide(red, at, agenda));
}

function redSlide(red: RedCase, at: number, { reds, stamp, decisions }: Agenda): Slide {
  const said = (name: string, text: string): readonly Run[] => [bold(`${name}：`), text];
  const decided = decisions.filter(({ issue }) => issue === red.id);
  const done = red.timeline.filter(({ on, ahead }) => on !== null && !ahead);
  return {
    title: `四、红灯问题（${at + 1}/${reds.length}）`,
    subtitle: issueName(red),
    parts: [
      textPart(
        [
          { text: daysWords(red.daysLeft), bold: true, lamp: 'red' },
          `　${townsWords(red)}　牵头单位 ${red.leadUnit ?? '未明确'}`,
        ],
        said(
          '时限',
          `${deadlineWords(red.deadline, stamp.day)}${red.extensions === 0 ? '' : `（已延期 ${red.extensions} 次）`}`,
        ),
        said('原因', reasonWords(red)),
        ...(red.blocker === null ? [] : [said('困难', red.blocker)]),
        said('说明', red.explanation === null ? '没有提交' : `${red.explanation.text}（${red.explanation.unit}）`),
        said('建议', red.asked),
        ...decided.map(({ what, owner, due }) => said('议定', `${what}（${owner}，${dayWords(due, stamp.day)}前）`)),
      ),
      ...(done.length === 0
        ? []
        : [
            textPart([
              bold('经过：'),
              done.map(({ what, on }) => `${what} ${on === null ? '–' : dayWords(on, stamp.day)}`).join(' → '),
            ]),
          ]),
    ],
    notes: `${issueName(red)}，${townsWords(red)}，${daysWords(red.daysLeft)}。${red.asked}`,
  };
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** M5: what falls due in the days to come. */
export function dueSlides({ due, stamp }: Agenda): readonly Slide[] {
  const title = '五、近期到期';
  const subtitle = `今后 ${due.days.length} 天${due.calendarKnown ? '' : '（节假日安排尚未公布，按周末计）'}`;
  const rows = due.days.flatMap(({ day, working, issues }) =>
    issues.map((issue) => [
      `${dayWords(day, stamp.day)} 周${WEEKDAYS[weekday(day)]}${working ? '' : '（休）'}`,
      issueName(issue),
      townsWords(issue),
      issue.leadUnit ?? '未明确',
      [lampRun(issue.lamp)],
    ]),
  );
  if (rows.length === 0) {
    return [{ title, subtitle, parts: [textPart(`今后 ${due.days.length} 天没有到期的问题。`)], notes: '' }];
  }
  return tableSlides(
    { title, subtitle, notes: `今后 ${due.days.length} 天到期 ${rows.length} 个。` },
    [
      ['到期日', 18],
      ['问题', 36],
      ['涉及镇', 16],
      ['牵头单位', 16],
      ['灯', 14],
    ],
    rows,
  );
}

/** M6: the lead offices, as bars and as figures. */
export function departmentSlides({ departments }: Agenda): readonly Slide[] {
  const title = '六、按部门';
  if (departments.length === 0) {
    return [{ title, subtitle: null, parts: [textPart('台账中没有写明牵头部门的问题。')], notes: '' }];
  }
  return [
    ...barSlides(
      { title, subtitle: '牵头部门的问题按灯', notes: '' },
      departments.map(({ name, tally }) => ({ label: name, tally })),
    ),
    ...tableSlides(
      { title, subtitle: '未办结多的在前', notes: '' },
      [
        ['牵头部门', 40],
        ['问题', 10, 'right'],
        ['改好', 10, 'right'],
        ['红', 10, 'right'],
        ['黄', 10, 'right'],
        ['绿', 10, 'right'],
        ['不亮灯', 10, 'right'],
      ],
      departments.map(({ name, tally }) => [
        name,
        ...[tally.issues, tally.closed, tally.red, tally.yellow, tally.green, tally.none].map(String),
      ]),
    ),
  ];
}

/** M7: what nobody reported on for more than ten days. */
export function stuckSlides({ stuck, stamp }: Agenda): readonly Slide[] {
  const title = '七、超过 10 天没有进展报告';
  if (stuck.length === 0) {
    return [{ title, subtitle: null, parts: [textPart('没有超过 10 天未报告进展的问题。')], notes: '' }];
  }
  return tableSlides(
    { title, subtitle: `共 ${stuck.length} 个，时间最长的在前`, notes: '' },
    [
      ['问题', 38],
      ['涉及镇', 18],
      ['牵头单位', 16],
      ['上次报告', 14, 'center'],
      ['未报天数', 14, 'right'],
    ],
    stuck.map((issue) => [
      [lampRun(issue.lamp), `　${issueName(issue)}`],
      townsWords(issue),
      issue.leadUnit ?? '未明确',
      issue.lastReport === null ? '从未报告' : dayWords(issue.lastReport, stamp.day),
      issue.silentDays === null ? '–' : `${issue.silentDays} 天`,
    ]),
  );
}

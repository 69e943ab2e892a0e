import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { dayOfMonth, monthOf, weekday, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay } from '../../../../design/day-words.ts';
import type { Scene, SceneProps } from '../../scene.ts';
import { Lamp } from '../lamp.tsx';
import { townsInShort } from '../part-words.ts';
import { duePages, dueParts, type DueLine } from './due-pages.ts';
import './due.css';

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
/** As many lamps as a day of the strip has room for; the count above them is always the whole. */
const LAMPS_A_DAY = 6;

/** M5: what falls due in fourteen days, on a strip of the calendar and in a list under it. */
function Due({ agenda, page, chosen, ask }: SceneProps) {
  const lines = dueParts(agenda)[page] ?? [];
  const listed = new Set(lines.map(({ day }) => day));
  return (
    <div className="md-due">
      <ol className="md-strip">
        {agenda.due.days.map((one) => (
          <Day key={one.day} of={one} today={agenda.stamp.day} isListed={listed.has(one.day)} />
        ))}
      </ol>
      {lines.length === 0 ? (
        <p className="md-due-none">今后十四天没有到期的问题。</p>
      ) : (
        <table className="md-due-list">
          <thead className="visually-hidden">
            <tr>
              <th scope="col">到期</th>
              <th scope="col">问题</th>
              <th scope="col">属地</th>
              <th scope="col">牵头</th>
              <th scope="col">还有</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={`${line.day} ${line.issue.id}`}
                line={line}
                isChosen={line.issue.id === chosen}
                choose={() => ask.choose(line.issue.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {!agenda.due.calendarKnown && <p className="md-due-calendar">节假日安排尚未公布，只按周末标休息日</p>}
    </div>
  );
}

type DayProps = Readonly<{ of: Agenda['due']['days'][number]; today: CalendarDay; isListed: boolean }>;

function Day({ of: { day, working, issues }, today, isListed }: DayProps) {
  const isToday = day === today;
  const isWeekend = weekday(day) % 6 === 0;
  const rest = working ? null : isWeekend ? '休' : '假';
  return (
    <li
      data-rest={rest !== null || undefined}
      data-today={isToday || undefined}
      data-listed={isListed || undefined}
      aria-label={`${monthDay(day)}${rest ? '休息日' : ''}：${issues.length} 件到期`}
    >
      <p className="md-day-name">
        {isToday ? '今天' : `周${WEEKDAYS[weekday(day)]}`}
        {rest && <span>{rest}</span>}
        {working && isWeekend && <span>班</span>}
      </p>
      <p className="md-day-date digits">
        {dayOfMonth(day) === 1 || isToday ? `${monthOf(day)}.${dayOfMonth(day)}` : dayOfMonth(day)}
      </p>
      {issues.length > 0 && (
        <>
          <p className="md-day-count">
            <b className="digits">{issues.length}</b> 件
          </p>
          <p className="md-day-lamps" aria-hidden>
            {issues.slice(0, LAMPS_A_DAY).map(({ id, lamp, shared }) => (
              <Lamp key={id} face={lamp} shared={shared} />
            ))}
          </p>
        </>
      )}
    </li>
  );
}

type LineProps = Readonly<{ line: DueLine; isChosen: boolean; choose: () => void }>;

function Line({ line: { day, issue }, isChosen, choose }: LineProps) {
  return (
    <tr data-chosen={isChosen || undefined} onClick={choose}>
      <td>{monthDay(day)}</td>
      <th scope="row">
        <Lamp face={issue.lamp} shared={issue.shared} />
        <span>{issue.title}</span>
      </th>
      <td>{townsInShort(issue.towns)}</td>
      <td>{issue.leadUnit ?? '未明确牵头'}</td>
      <td>{leftWords(issue.daysLeft)}</td>
    </tr>
  );
}

const leftWords = (days: number | null): string => {
  if (days === null) return '';
  return days === 0 ? '今天' : days > 0 ? `还有 ${days} 天` : `超期 ${-days} 天`;
};

export const dueScene: Scene = {
  id: 'due',
  number: 'M5',
  title: '十四天内到期',
  pages: duePages,
  Picture: Due,
};

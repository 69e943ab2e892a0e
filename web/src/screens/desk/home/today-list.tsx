import { useQueryClient } from '@tanstack/react-query';
import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import { lampWord } from '../../../design/lamp-words.ts';
import { Days, Tags } from '../../../features/issues/days.tsx';
import { keepAtHand, useIssues } from '../../../features/issues/issues.queries.ts';
import { namesText, townsText } from '../../../features/issues/line-words.ts';
import { todoWord } from '../../../features/issues/todo-words.ts';
import { issueHref } from '../desk-address.ts';
import { DeskLink } from '../desk-link.tsx';
import { LitLamp } from '../lit-lamp.tsx';
import { ledgerHref } from '../ledger/ledger-search.ts';

const MINE = { view: 'mine' } as const;
const SHOWN = { phone: 20, desk: 6 } as const;
const WORST_FIRST = ['red', 'yellow', 'green', 'none', 'closed'];

type Props = Readonly<{ today: CalendarDay; isPhone: boolean }>;

/** The issues that wait for this account, the most pressing first. Their pages are fetched at once, for villages without a network. */
export function TodayList({ today, isPhone }: Props) {
  const { data } = useIssues(MINE);
  const client = useQueryClient();
  const lines = (data?.pages ?? []).flatMap(({ items }) => items).toSorted(pressing);
  const shown = lines.slice(0, isPhone ? SHOWN.phone : SHOWN.desk);
  if (shown.length === 0) return null;
  if (isPhone) keepAtHand(client, shown);
  const rest = lines.length - shown.length;
  return (
    <section className="dk-card dh-today" aria-labelledby="dh-today">
      <h2 id="dh-today">等我办理</h2>
      <ul className="dh-list">
        {shown.map((line) => (
          <TodayLine key={line.id} line={line} today={today} />
        ))}
      </ul>
      {(rest > 0 || data?.pages.at(-1)?.next) && <DeskLink to={ledgerHref(MINE)}>查看全部 →</DeskLink>}
    </section>
  );
}

function TodayLine({ line, today }: Readonly<{ line: IssueLine; today: CalendarDay }>) {
  return (
    <li className="dh-line-item">
      <LitLamp id={line.id} lamp={line.lamp} title={line.title}>
        <LampIcon lamp={line.lamp} />
      </LitLamp>
      <DeskLink to={issueHref(line.id)} className="dh-line">
        <span className="dh-line-words">
          <span className="visually-hidden">{lampWord(line.lamp)}：</span>
          <b>{line.title}</b>
          <span>
            {townsText(line)}　{namesText(line.leadUnits)}
          </span>
          <span className="dh-line-tags">
            {line.todo && <span className="iw-todo">{todoWord(line.todo)}</span>}
            <Tags line={line} today={today} />
          </span>
        </span>
        <Days line={line} />
      </DeskLink>
    </li>
  );
}

const far = ({ daysLeft }: IssueLine) => daysLeft ?? Number.MAX_SAFE_INTEGER;

const pressing = (a: IssueLine, b: IssueLine): number =>
  WORST_FIRST.indexOf(a.lamp) - WORST_FIRST.indexOf(b.lamp) || far(a) - far(b);

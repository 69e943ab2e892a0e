import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import type { QuickDate } from '@ryg/shared/domain/meeting/quick-dates.ts';
import type { DecisionLine } from '@ryg/shared/domain/meeting/agenda-value.ts';
import {
  countsOf,
  isUnfinished,
  registerOf,
  STANDING_TONES,
  STANDING_WORDS,
  type RegisterView,
} from '../../../features/meetings-desk/register.ts';
import { shortDay } from '../../../design/day-words.ts';
import { Chip } from '../chip.tsx';
import { issueHref } from '../desk-address.ts';
import { DeskLink } from '../desk-link.tsx';
import { FollowDialog } from './follow-dialog.tsx';
import './register.css';

const FILTERS: readonly RegisterView['standing'][] = ['all', 'unfinished', 'broken', 'late', 'open', 'kept'];
const FILTER_WORDS = { all: '全部', unfinished: '待跟进', ...STANDING_WORDS } as const;
const SHOWN = 40;

type Props = Readonly<{
  lines: readonly DecisionLine[];
  today: CalendarDay;
  /** Days it is often put off to. */
  quick: readonly QuickDate[];
  /** May say what became of a decision. */
  mayFollow: boolean;
  opensAt?: RegisterView['standing'];
  /** Said when there is nothing in the register. */
  empty: string;
}>;

/** 议定事项: what was decided, by when, and what became of it. */
export function DecisionRegister({ lines, today, quick, mayFollow, empty, opensAt = 'all' }: Props) {
  const [view, setView] = useState<RegisterView>({ standing: opensAt, words: '' });
  const [shown, setShown] = useState(SHOWN);
  const [following, setFollowing] = useState<DecisionLine | null>(null);
  if (lines.length === 0) return <p className="dk-quiet">{empty}</p>;
  const counts = countsOf(lines);
  const fitting = registerOf(lines, view);
  return (
    <>
      <div className="mt-filters">
        <Segmented<RegisterView['standing']>
          aria-label="按办理情况筛选"
          value={view.standing}
          onChange={(standing) => setView({ ...view, standing })}
          options={FILTERS.map((value) => ({ value, label: `${FILTER_WORDS[value]} ${counts[value]}` }))}
        />
        <Input
          aria-label="查找议定事项"
          placeholder="查找事项、负责人、编号"
          allowClear
          maxLength={60}
          value={view.words}
          onChange={({ target }) => setView({ ...view, words: target.value })}
        />
      </div>
      {fitting.length === 0 && <p className="dk-quiet">没有符合条件的议定事项；请换一个条件。</p>}
      <ul className="mt-decisions">
        {fitting.slice(0, shown).map((line) => (
          <Line
            key={line.id}
            line={line}
            today={today}
            {...(mayFollow && isUnfinished(line) ? { onFollow: () => setFollowing(line) } : {})}
          />
        ))}
      </ul>
      {fitting.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>再看 {SHOWN} 项</Button>}
      {following && (
        <FollowDialog key={following.id} {...{ today, quick }} line={following} onClose={() => setFollowing(null)} />
      )}
    </>
  );
}

type LineProps = Readonly<{ line: DecisionLine; today: CalendarDay; onFollow?: () => void }>;

function Line({ line, today, onFollow }: LineProps) {
  const { what, owner, due, originalDue, standing, dropped, words, note } = line;
  return (
    <li data-dropped={dropped || undefined}>
      <div className="mt-decision-what">
        <b>{dropped ? <s>{what}</s> : what}</b>
        <AboutWhat line={line} />
      </div>
      <span className="mt-decision-owner">{owner}</span>
      <span className="mt-decision-due">
        {shortDay(due, today)}
        {due !== originalDue && <small>原定 {shortDay(originalDue, today)}</small>}
      </span>
      <span className="mt-decision-standing">
        <Chip tone={dropped ? 'plain' : STANDING_TONES[standing]}>{dropped ? '不再办' : STANDING_WORDS[standing]}</Chip>
        <small>{[words, note].filter((one) => one !== '').join('。')}</small>
      </span>
      {onFollow && (
        <Button size="small" aria-label={`跟进：${what}`} onClick={onFollow}>
          跟进
        </Button>
      )}
    </li>
  );
}

function AboutWhat({ line: { meeting, issue, issueNo, issueTitle, towns } }: Readonly<{ line: DecisionLine }>) {
  const about = issue === null ? null : `${issueNo === null ? '' : `编号 ${issueNo}　`}${issueTitle ?? ''}`;
  return (
    <small>
      <span>{shortTitle(meeting)}</span>
      {towns.length > 0 && <span>{towns.join('、')}</span>}
      {issue !== null && <DeskLink to={issueHref(issue)}>{about}</DeskLink>}
    </small>
  );
}

/** 第25周 of 第25周整改调度会. */
const shortTitle = (meeting: string) => meetingTitle(meeting).replace('整改调度会', '');

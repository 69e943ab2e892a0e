import { Button } from 'antd';
import { useState } from 'react';
import type { MeetingLine } from '@ryg/shared/contract/meeting.contract.ts';
import { DECISION_STANDINGS } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { shortDay } from '../../../design/day-words.ts';
import { STANDING_TONES, STANDING_WORDS } from '../../../features/meetings-desk/register.ts';
import { Chip } from '../chip.tsx';
import { DeskLink } from '../desk-link.tsx';
import { decidedIn } from './coming-card.tsx';
import { meetingHref, roomHref } from './meetings-address.ts';

const SHOWN = 20;

type Props = Readonly<{ meetings: readonly MeetingLine[]; today: CalendarDay; kindWords: string }>;

/** 归档: every meeting there was, opened as it was. */
export function PastMeetings({ meetings, today, kindWords }: Props) {
  const [shown, setShown] = useState(SHOWN);
  return (
    <section className="dk-card" aria-labelledby="mt-past">
      <h2 id="mt-past">开过的{kindWords}</h2>
      {meetings.length === 0 ? (
        <p className="dk-quiet">还没有开过{kindWords}；开过以后，每一次都能在这里按当时的数字重新打开。</p>
      ) : (
        <ul className="mt-past">
          {meetings.slice(0, shown).map((meeting) => (
            <li key={meeting.key}>
              <Past meeting={meeting} today={today} />
            </li>
          ))}
        </ul>
      )}
      {meetings.length > shown && <Button onClick={() => setShown(shown + SHOWN)}>再看 {SHOWN} 次</Button>}
    </section>
  );
}

function Past({ meeting, today }: Readonly<{ meeting: MeetingLine; today: CalendarDay }>) {
  const { key, title, span, meetsOn, stamp, decisions } = meeting;
  const decided = decidedIn(meeting);
  return (
    <>
      <span className="mt-past-name">
        <DeskLink to={meetingHref(key)}>{title}</DeskLink>
        <small>{span}</small>
      </span>
      <span className="mt-past-day">
        {shortDay(meetsOn, today)} 开会
        <small>
          快照 {stamp.number ?? ''} 号，{shortDay(stamp.day, today)} 的灯
        </small>
      </span>
      <span className="mt-past-decided">
        {decided === 0 && <span className="dk-quiet">没有议定事项</span>}
        {DECISION_STANDINGS.filter((standing) => decisions[standing] > 0).map((standing) => (
          <Chip key={standing} tone={STANDING_TONES[standing]}>
            {STANDING_WORDS[standing]} {decisions[standing]}
          </Chip>
        ))}
      </span>
      <a href={roomHref(key)} className="mt-link" aria-label={`打开会议：${title}`}>
        打开会议
      </a>
    </>
  );
}

import { useLocation } from '@tanstack/react-router';
import type { Explaining, MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import { monthDay } from '../../../design/day-words.ts';
import { explainingOf } from '../../../features/meetings-desk/coming.ts';
import { useExplaining, useMeetings } from '../../../features/meetings-desk/meetings.queries.ts';
import { EXPLANATION_LENGTH, untilWords } from '../../../features/meetings-desk/said.ts';
import { isSilent } from '../../../features/meetings-desk/units.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { ExplainLight } from './explain-light.tsx';
import { explainingHref, meetingOf } from './meetings-address.ts';
import { OwnPapers } from './papers-panel.tsx';
import './meetings.css';
import './explaining.css';

/** 会前说明: what a unit tells the meeting about each of its red and yellow lights, before it meets. */
export function ExplainingPage() {
  const asked = meetingOf(useLocation({ select: ({ searchStr }) => searchStr }));
  return (
    <>
      <header className="dk-head">
        <h1>会前说明</h1>
      </header>
      <Asked query={useMeetings()}>{(list) => <Chosen list={list} asked={asked} />}</Asked>
    </>
  );
}

function Chosen({ list, asked }: Readonly<{ list: MeetingList; asked: string | null }>) {
  const open = explainingOf(list);
  const chosen = asked ?? open[0]?.key ?? null;
  if (chosen === null) {
    return (
      <p className="dk-card">
        现在没有要说明的会议。整改办在开会前定格以后，您单位的红灯、黄灯会列在这里，每件可以写 {EXPLANATION_LENGTH}{' '}
        字以内的说明。
      </p>
    );
  }
  const others = open.filter(({ key }) => key !== chosen);
  return (
    <div className="ex">
      {others.length > 0 && (
        <p className="ex-others">
          {others.map(({ key, title, meetsOn }) => (
            <DeskLink key={key} to={explainingHref(key)}>
              {title}（{monthDay(meetsOn)}）
            </DeskLink>
          ))}
        </p>
      )}
      <OneMeeting key={chosen} meeting={chosen} />
    </div>
  );
}

function OneMeeting({ meeting }: Readonly<{ meeting: string }>) {
  return <Asked query={useExplaining(meeting)}>{(view) => <Lights view={view} />}</Asked>;
}

function Lights({ view }: Readonly<{ view: Explaining }>) {
  const { meeting, stamp, today, mayExplain, issues } = view;
  return (
    <>
      <section className="dk-card ex-meeting" data-closed={today > meeting.explainUntil || undefined}>
        <h2>{meeting.title}</h2>
        <p>
          {monthDay(meeting.meetsOn)}开会，看的是 {monthDay(stamp.day)}定格的灯（快照 {stamp.number ?? ''} 号）
        </p>
        <p>{untilWords(today, meeting.explainUntil)}</p>
        <p>
          <b>{countWords(view)}</b>
        </p>
      </section>
      <ul className="ex-lights">
        {issues.map((issue) => (
          <ExplainLight key={issue.id} meeting={meeting.key} issue={issue} mayWrite={mayExplain} />
        ))}
      </ul>
      <OwnPapers meeting={meeting.key} />
    </>
  );
}

function countWords({ issues }: Explaining): string {
  if (issues.length === 0) return '快照里没有您单位的红灯、黄灯，不用说明。';
  const silent = issues.filter(isSilent).length;
  return silent === 0 ? `${issues.length} 件红黄灯都已说明` : `${issues.length} 件红黄灯，还有 ${silent} 件没有说明`;
}

import { useParams } from '@tanstack/react-router';
import type { MeetingLine, MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import { meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import { periodOfKey } from '@ryg/shared/domain/period.ts';
import { monthDay } from '../../../design/day-words.ts';
import { useMeetings } from '../../../features/meetings-desk/meetings.queries.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { ComingNext, stepsOfLine } from './coming-card.tsx';
import { MeetingDecisions } from './decisions.tsx';
import { Details } from './details.tsx';
import { FrozenCard } from './frozen-card.tsx';
import { kindHref, roomHref } from './meetings-address.ts';
import { PapersPanel } from './papers-panel.tsx';
import { SilentUnits } from './silent-units.tsx';
import { StepLine } from './step-line.tsx';
import './meetings.css';

/** One meeting as the office prepares it, and what came of it. */
export function MeetingPage() {
  const { key = '' }: Readonly<{ key?: string }> = useParams({ strict: false });
  const list = useMeetings();
  const meeting = list.data?.meetings.find((one) => one.key === key);
  return (
    <>
      <p className="mt-back">
        <DeskLink to={kindHref(periodOfKey(key)?.kind ?? 'week')}>会议</DeskLink>
      </p>
      <header className="dk-head">
        <h1>{meetingTitle(key)}</h1>
        {meeting && (
          <p className="dk-quiet">
            {meeting.span}　{monthDay(meeting.meetsOn)}开会
          </p>
        )}
        {meeting && (
          <div className="dk-head-acts">
            <a href={roomHref(key)} className="mt-download">
              打开会议
            </a>
          </div>
        )}
      </header>
      <Asked query={list}>
        {(known) =>
          meeting ? <Frozen key={key} meeting={meeting} list={known} /> : <NotFrozen meeting={key} list={known} />
        }
      </Asked>
    </>
  );
}

function NotFrozen({ meeting, list: { next, today } }: Readonly<{ meeting: string; list: MeetingList }>) {
  const coming = next.find(({ key }) => key === meeting);
  return coming ? (
    <ComingNext next={coming} today={today} />
  ) : (
    <p className="dk-card">“{meeting}”没有定格过，没有可看的内容；请回到“会议”，从列表里打开。</p>
  );
}

type Props = Readonly<{ meeting: MeetingLine; list: MeetingList }>;

function Frozen({ meeting, list }: Props) {
  const { today } = list;
  const { key } = meeting;
  return (
    <>
      <section className="dk-card" aria-label="进行到哪一步">
        <StepLine steps={stepsOfLine(meeting, today)} />
      </section>
      <div className="mt-page">
        <div className="mt-main">
          <MeetingDecisions meeting={meeting} list={list} />
          <PapersPanel meeting={key} />
          <section className="dk-card" aria-labelledby="mt-explained">
            <h2 id="mt-explained">会前说明</h2>
            <SilentUnits meeting={meeting} />
          </section>
        </div>
        <div className="mt-side">
          <FrozenCard meeting={meeting} today={today} />
          <section className="dk-card" aria-labelledby="mt-details">
            <h2 id="mt-details">会务</h2>
            <Details meeting={meeting} />
          </section>
        </div>
      </div>
    </>
  );
}

import { Button, Skeleton } from 'antd';
import { sentenceOf } from '../../../api/refused.ts';
import { monthDay } from '../../../design/day-words.ts';
import { useDesk } from '../../../features/issues/issues.queries.ts';
import { OutboxBadge } from '../../../features/report/outbox.tsx';
import { useHasRole, useSession } from '../../../features/session/session.queries.ts';
import { useRouter } from '@tanstack/react-router';
import { DeskLink } from '../desk-link.tsx';
import { useIsPhone } from '../surroundings.ts';
import { CountyLamps } from './county-lamps.tsx';
import { MeetingLines } from './meeting-lines.tsx';
import { Recent } from './recent.tsx';
import { Released } from './released.tsx';
import { ScreenAlarms } from './screen-alarms.tsx';
import { TodayCounters } from './today-counters.tsx';
import { TodayList } from './today-list.tsx';
import { TomorrowPanel } from './tomorrow-panel.tsx';
import { WaitingVoices } from './waiting-voices.tsx';
import './home.css';

/** 今天要办: what waits, how the lamps stand, what happened last. */
export function HomePage() {
  const { data: desk, error, refetch } = useDesk();
  const { account } = useSession();
  const isOffice = useHasRole('office');
  const isPhone = useIsPhone();
  const { history } = useRouter();
  if (!desk) {
    return error ? (
      <div className="dh-failed" role="alert">
        <p>{sentenceOf(error)}</p>
        <Button onClick={() => void refetch()}>重试</Button>
      </div>
    ) : (
      <Skeleton active paragraph={{ rows: 8 }} />
    );
  }
  return (
    <div className="dh">
      <div className="dk-head">
        <h1>今天要办</h1>
        <p className="dh-day">{monthDay(desk.today)}</p>
        <OutboxBadge account={account} onOpen={() => history.push('/desk/outbox')} />
        {isOffice && (
          <div className="dk-head-acts">
            <DeskLink to="/desk/issues/new" className="dh-new">
              录入问题
            </DeskLink>
          </div>
        )}
      </div>
      <div className="dh-calls">
        <ScreenAlarms />
        <MeetingLines />
      </div>
      <TodayCounters desk={desk} />
      <TodayList today={desk.today} isPhone={isPhone} />
      <div className="dh-side">
        <WaitingVoices />
        <CountyLamps desk={desk} />
        <TomorrowPanel />
      </div>
      <Recent entries={desk.recent} />
      <Released release={desk.release} />
    </div>
  );
}

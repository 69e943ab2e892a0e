import { Button } from 'antd';
import { useState } from 'react';
import type { MeetingLine } from '@ryg/shared/contract/meeting.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay, shanghaiTime } from '../../../design/day-words.ts';
import { useAgenda } from '../../../features/meetings-desk/meetings.queries.ts';
import { Asked } from '../asked.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { HeadHash } from './head-hash.tsx';
import { TallyLine } from './tally-line.tsx';

/** 定格: what the meeting and its papers count, and how anybody can check that it is the same. */
export function FrozenCard({ meeting, today }: Readonly<{ meeting: MeetingLine; today: CalendarDay }>) {
  const [isAsking, setAsking] = useState(false);
  const { key, stamp, frozenBy, refrozen, mayFreeze, meetsOn } = meeting;
  return (
    <section className="dk-card" aria-labelledby="mt-frozen">
      <h2 id="mt-frozen">定格</h2>
      <dl className="mt-facts">
        <dt>快照号</dt>
        <dd>
          <b>{stamp.number ?? '—'} 号</b>　{frozenBy}
        </dd>
        <dt>亮灯日</dt>
        <dd>{monthDay(stamp.day)}</dd>
        <dt>数据时间</dt>
        <dd>
          {shanghaiTime(stamp.dataTime)}，台账第 {stamp.throughSeq} 条
        </dd>
        <dt>校验码</dt>
        <dd>
          <HeadHash head={stamp.head} />
        </dd>
        {refrozen && (
          <>
            <dt>重新定格</dt>
            <dd>
              {refrozen.times} 次，最近一次：{refrozen.reason}
            </dd>
          </>
        )}
      </dl>
      <Asked query={useAgenda(key)}>{({ overview }) => <TallyLine tally={overview.totals} />}</Asked>
      {mayFreeze && <Button onClick={() => setAsking(true)}>重新定格</Button>}
      {isAsking && (
        <FreezeDialog
          meeting={meeting}
          today={today}
          meetsOn={meetsOn}
          frozen={stamp}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

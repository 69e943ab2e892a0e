import { Button } from 'antd';
import { useState } from 'react';
import type { MeetingLine, NextMeeting } from '@ryg/shared/contract/meeting.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { stepsOf } from '../../../features/meetings-desk/steps.ts';
import { Chip } from '../chip.tsx';
import { DeskLink } from '../desk-link.tsx';
import { meetingHref, roomHref } from './meetings-address.ts';
import { FreezeDialog } from './freeze-dialog.tsx';
import { StepLine } from './step-line.tsx';
import { SilentUnits } from './silent-units.tsx';

/** How many decisions a meeting took, whatever became of them. */
export const decidedIn = ({ decisions: { kept, late, broken, open } }: MeetingLine): number =>
  kept + late + broken + open;

/** Where a frozen meeting stands. */
export const stepsOfLine = (meeting: MeetingLine, today: CalendarDay) =>
  stepsOf({ ...meeting, today, frozen: meeting.stamp, decisions: decidedIn(meeting) });

/** The frozen meeting that comes: where it stands, and whom the office still waits for. */
export function ComingFrozen({ meeting, today }: Readonly<{ meeting: MeetingLine; today: CalendarDay }>) {
  const { key, title, span, refrozen } = meeting;
  return (
    <section className="dk-card mt-coming" aria-labelledby="mt-coming">
      <div className="mt-coming-head">
        <h2 id="mt-coming">
          <DeskLink to={meetingHref(key)}>{title}</DeskLink>
        </h2>
        <span className="dk-quiet">{span}</span>
        {refrozen && <Chip tone="warn">重新定格过 {refrozen.times} 次</Chip>}
        <div className="mt-coming-acts">
          <DeskLink to={meetingHref(key)} className="mt-plain">
            会务与文件
          </DeskLink>
          <a href={roomHref(key)} className="mt-download">
            打开会议
          </a>
        </div>
      </div>
      <StepLine steps={stepsOfLine(meeting, today)} />
      <SilentUnits meeting={meeting} />
    </section>
  );
}

/** The meeting that can be frozen next. */
export function ComingNext({ next, today }: Readonly<{ next: NextMeeting; today: CalendarDay }>) {
  const [isAsking, setAsking] = useState(false);
  const { title, span, calendarNotice } = next;
  const steps = stepsOf({ ...next, today, frozen: null, toExplain: 0, explained: 0, decisions: 0 });
  return (
    <section className="dk-card mt-coming" aria-labelledby="mt-coming">
      <div className="mt-coming-head">
        <h2 id="mt-coming">{title}</h2>
        <span className="dk-quiet">{span}</span>
        <Chip tone="warn">还没有定格</Chip>
        <div className="mt-coming-acts">
          <Button type="primary" size="large" onClick={() => setAsking(true)}>
            定格
          </Button>
        </div>
      </div>
      <StepLine steps={steps} />
      <p className="dk-quiet">
        定格把台账和亮灯停在今天：会上、文件上从头到尾是同一组数字；各单位有时间在自己的红黄灯旁写说明。
      </p>
      {calendarNotice !== null && <p className="mt-warning">{calendarNotice}</p>}
      {isAsking && (
        <FreezeDialog
          meeting={next}
          today={today}
          meetsOn={next.meetsOn}
          frozen={null}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

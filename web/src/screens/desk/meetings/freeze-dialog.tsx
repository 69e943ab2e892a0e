import { Button, DatePicker, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay } from '../../../design/day-words.ts';
import { useDesk } from '../../../features/issues/issues.queries.ts';
import { freeze } from '../../../features/meetings-desk/meetings.queries.ts';
import { useKept } from '../../../features/meetings-desk/use-kept.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { TallyLine } from './tally-line.tsx';

const LONGEST = 200;
const DAY = 'YYYY-MM-DD';

type Props = Readonly<{
  meeting: Readonly<{ key: string; title: string }>;
  today: CalendarDay;
  meetsOn: CalendarDay;
  /** The snapshot that counts so far; null before the first. */
  frozen: Readonly<{ number: number | null }> | null;
  onClose: () => void;
}>;

/** 定格: says what will count from now on, and until when the units may explain. */
export function FreezeDialog({ meeting: { key, title }, today, meetsOn: proposed, frozen, onClose }: Props) {
  const { account } = useSession();
  const [meetsOn, setMeetsOn] = useState(proposed < today ? today : proposed);
  const { words: reason, type, forget } = useKept<string>(account, `refreeze.${key}`, '');
  const { act, isBusy, error } = useAct();
  const isWhole = frozen === null || reason.trim() !== '';
  const doIt = async () => {
    const again = frozen === null ? {} : { reason: reason.trim() };
    if (!(await act(() => freeze(key, { meetsOn, ...again }), `${title}已定格`))) return;
    forget();
    onClose();
  };
  return (
    <Modal
      open
      title={frozen === null ? `定格：${title}` : `重新定格：${title}`}
      onCancel={onClose}
      footer={[
        <Button key="no" onClick={onClose}>
          先不定格
        </Button>,
        <Button key="yes" type="primary" disabled={!isWhole} loading={isBusy} onClick={() => void doIt()}>
          {frozen === null ? '定格' : '重新定格'}
        </Button>,
      ]}
    >
      <div className="mt-form">
        <Refusal error={error} />
        <WhatCounts today={today} />
        <label htmlFor="mt-freeze-on">哪天开会</label>
        <DatePicker
          id="mt-freeze-on"
          allowClear={false}
          value={dayjs(meetsOn)}
          minDate={dayjs(today)}
          onChange={(day) => day !== null && setMeetsOn(calendarDay(day.format(DAY)))}
        />
        <p className="dk-quiet">{untilSentence(today, addDays(meetsOn, -1))}</p>
        {frozen !== null && (
          <>
            <p className="mt-warning">
              会上改看新的数字，快照 {frozen.number ?? ''}{' '}
              号仍可查；已提交的说明、已议定的事项都保留，已写成的文件要重新出。
            </p>
            <label htmlFor="mt-freeze-reason">为什么重新定格（记入台账）</label>
            <Input.TextArea
              id="mt-freeze-reason"
              rows={3}
              maxLength={LONGEST}
              value={reason}
              onChange={({ target }) => type(target.value)}
            />
          </>
        )}
      </div>
    </Modal>
  );
}

const untilSentence = (today: CalendarDay, until: CalendarDay) =>
  until < today
    ? '今天就开会，各单位来不及说明；有红黄灯的单位在会上当面说。'
    : `各单位到 ${monthDay(until)}为止，可以在自己的红黄灯旁写说明。`;

/** The lights as they are frozen. */
function WhatCounts({ today }: Readonly<{ today: CalendarDay }>) {
  const { data: desk } = useDesk();
  return (
    <>
      <p>会上和文件上的数字，以现在的台账和今天（{monthDay(today)}）的亮灯为准，会议期间不再变。</p>
      {desk && <TallyLine tally={desk.totals} />}
    </>
  );
}

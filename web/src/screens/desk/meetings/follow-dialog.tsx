import { Button, DatePicker, Input, Modal, Radio } from 'antd';
import dayjs from 'dayjs';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { QuickDate } from '@ryg/shared/domain/meeting/quick-dates.ts';
import { FOLLOW_UPS, type FollowUp } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { monthDay } from '../../../design/day-words.ts';
import { follow } from '../../../features/meetings-desk/meetings.queries.ts';
import type { DecisionLine } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { useKept } from '../../../features/meetings-desk/use-kept.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

const OUTCOMES: Readonly<Record<FollowUp, Readonly<{ word: string; says: string; note: string }>>> = {
  done: { word: '已办结', says: '按今天记为办结，与原定日期比较是否按期。', note: '办结情况（可不填）' },
  postponed: { word: '改期', says: '原定日期保留，显示为“延期”。', note: '改期的原因' },
  dropped: { word: '不再办', says: '不再计入兑现统计，仍划线保留并写明原因。', note: '不再办的原因' },
};
const LONGEST = 200;
const DAY = 'YYYY-MM-DD';

type Words = Readonly<{ outcome: FollowUp; due: string | null; note: string }>;
const NOTHING: Words = { outcome: 'done', due: null, note: '' };

type Props = Readonly<{
  line: DecisionLine;
  today: CalendarDay;
  quick: readonly QuickDate[];
  onClose: () => void;
}>;

/** What became of a decision between two meetings. */
export function FollowDialog({ line, today, quick, onClose }: Props) {
  const { account } = useSession();
  const { words, type, forget } = useKept<Words>(account, `follow.${line.id}`, NOTHING);
  const { act, isBusy, error } = useAct();
  const { outcome, due, note } = words;
  const isWhole = outcome === 'done' || (note.trim() !== '' && (outcome !== 'postponed' || due !== null));
  const doIt = async () => {
    const fields = {
      outcome,
      due: outcome === 'postponed' && due !== null ? calendarDay(due) : null,
      note: note.trim(),
    };
    if (!(await act(() => follow(line.id, fields), `已记入台账：${OUTCOMES[outcome].word}`))) return;
    forget();
    onClose();
  };
  return (
    <Modal
      open
      title="跟进议定事项"
      onCancel={onClose}
      footer={[
        <Button key="no" onClick={onClose}>
          先不记
        </Button>,
        <Button key="yes" type="primary" disabled={!isWhole} loading={isBusy} onClick={() => void doIt()}>
          记入台账
        </Button>,
      ]}
    >
      <div className="mt-form">
        <Refusal error={error} />
        <p>
          <b>{line.what}</b>
          <br />
          <span className="dk-quiet">
            {line.owner}，定于 {monthDay(line.due)}。{line.words}
          </span>
        </p>
        <Radio.Group
          aria-label="办得怎样"
          value={outcome}
          options={FOLLOW_UPS.map((value) => ({ value, label: OUTCOMES[value].word }))}
          onChange={({ target }) => type({ ...words, outcome: target.value as FollowUp })}
        />
        <p className="dk-quiet">{OUTCOMES[outcome].says}</p>
        {outcome === 'postponed' && <NewDay {...{ words, today, quick, type }} />}
        <label htmlFor="mt-follow-note">{OUTCOMES[outcome].note}</label>
        <Input.TextArea
          id="mt-follow-note"
          rows={3}
          maxLength={LONGEST}
          showCount
          value={note}
          onChange={({ target }) => type({ ...words, note: target.value })}
        />
      </div>
    </Modal>
  );
}

type DayProps = Readonly<{
  words: Words;
  today: CalendarDay;
  quick: readonly QuickDate[];
  type: (words: Words) => void;
}>;

function NewDay({ words, today, quick, type }: DayProps) {
  return (
    <>
      <label htmlFor="mt-follow-due">改到哪天</label>
      <div className="mt-days">
        <DatePicker
          id="mt-follow-due"
          value={words.due === null ? null : dayjs(words.due)}
          minDate={dayjs(today)}
          defaultPickerValue={dayjs(today)}
          onChange={(day) => type({ ...words, due: day?.format(DAY) ?? null })}
        />
        {quick.map(({ label, day }) => (
          <Button key={label} aria-pressed={words.due === day} onClick={() => type({ ...words, due: day })}>
            {label} {monthDay(day)}
          </Button>
        ))}
      </div>
    </>
  );
}

import { Input, Select } from 'antd';
import { parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Deadline, DeadlineKind } from '@ryg/shared/domain/deadline.ts';
import { deadlineFrom } from './form-values.ts';

const KINDS: readonly Readonly<{ value: DeadlineKind; label: string }>[] = [
  { value: 'date', label: '按日期' },
  { value: 'immediate', label: '立行立改' },
  { value: 'staged', label: '到期改好并长期坚持' },
  { value: 'longTerm', label: '长期坚持' },
  { value: 'unset', label: '待明确' },
];

type Props = Readonly<{ id: string; deadline: Deadline; onChange: (deadline: Deadline) => void }>;

/** How a deadline binds, and its day where it has one. */
export function DeadlineInput({ id, deadline, onChange }: Props) {
  const { kind, on } = deadline;
  const hasDay = kind === 'date' || kind === 'staged' || kind === 'immediate';
  return (
    <div className="rp-deadline">
      <Select<DeadlineKind>
        id={id}
        value={kind}
        options={[...KINDS]}
        onChange={(next) => onChange(deadlineFrom(next, on))}
      />
      {hasDay && (
        <Input
          type="date"
          aria-label={kind === 'immediate' ? '办结日期（可不填）' : '到期日期'}
          value={on ?? ''}
          onChange={({ target }) => onChange(deadlineFrom(kind, parseCalendarDay(target.value)))}
        />
      )}
    </div>
  );
}

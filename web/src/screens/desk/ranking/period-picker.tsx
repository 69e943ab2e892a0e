import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { addDays, daysBetween, parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import {
  PERIOD_KIND_WORDS,
  PERIOD_KINDS,
  periodAt,
  periodBefore,
  periodWords,
  type Period,
  type PeriodKind,
} from '@ryg/shared/domain/period.ts';

type Props = Readonly<{
  period: Period;
  days: Pick<Ranking['beside'], 'since' | 'asOf'>;
  onPeriod: (period: Period) => void;
}>;

/** The period the table speaks of: its kind, and one back or forth within the days there are. */
export function PeriodPicker({ period, days, onPeriod }: Props) {
  const before = periodBefore(period);
  const after = periodAfter(period);
  return (
    <div className="dr-period" role="group" aria-label="周期">
      <label className="rk-filter">
        <span>周期</span>
        <select
          aria-label="周期"
          value={period.kind}
          onChange={(event) => onPeriod(turnedTo(event.target.value, period, days))}
        >
          {PERIOD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {PERIOD_KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <Step word="上一期" sign="‹" isOff={before.to < days.since} onStep={() => onPeriod(before)} />
      {period.kind === 'custom' ? (
        <Span period={period} days={days} onPeriod={onPeriod} />
      ) : (
        <b className="dr-period-words" aria-live="polite">
          {periodWords(period)}
        </b>
      )}
      <Step word="下一期" sign="›" isOff={after.from > days.asOf} onStep={() => onPeriod(after)} />
    </div>
  );
}

function periodAfter({ kind, from, to }: Period): Period {
  const next = addDays(to, 1);
  if (kind !== 'custom') return periodAt(kind, next);
  return { kind, key: '', from: next, to: addDays(next, daysBetween(from, to)) };
}

/** Another kind of period around the last day of this one that there is. */
function turnedTo(kind: string, { from, to }: Period, { asOf }: Props['days']): Period {
  const known = PERIOD_KINDS.find((one): one is PeriodKind => one === kind) ?? 'week';
  const last = to < asOf ? to : asOf;
  return known === 'custom' ? { kind: 'custom', key: '', from, to: last } : periodAt(known, last);
}

type StepProps = Readonly<{ word: string; sign: string; isOff: boolean; onStep: () => void }>;

function Step({ word, sign, isOff, onStep }: StepProps) {
  return (
    <button type="button" className="dr-step" aria-label={word} title={word} disabled={isOff} onClick={onStep}>
      {sign}
    </button>
  );
}

function Span({ period, days, onPeriod }: Props) {
  const put = (changes: Readonly<{ from?: string; to?: string }>) => {
    // A day that is half typed is no period yet.
    const from = parseCalendarDay(changes.from ?? period.from);
    const to = parseCalendarDay(changes.to ?? period.to);
    if (from && to && from <= to) onPeriod({ ...period, from, to });
  };
  return (
    <span className="dr-span">
      <input
        type="date"
        aria-label="起始日"
        value={period.from}
        min={days.since}
        max={period.to}
        onChange={(event) => put({ from: event.target.value })}
      />
      —
      <input
        type="date"
        aria-label="截止日"
        value={period.to}
        min={period.from}
        onChange={(event) => put({ to: event.target.value })}
      />
    </span>
  );
}

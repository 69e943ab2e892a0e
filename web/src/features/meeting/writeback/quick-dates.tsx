import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { quickDates } from '@ryg/shared/domain/meeting/quick-dates.ts';
import { monthDay, shortDay } from '../../../design/day-words.ts';
import { baseOf, readDue } from './decision-draft.ts';

type Props = Readonly<{ agenda: Agenda; due: string; pick: (due: string) => void }>;

/** Dates one key away, beside the field they fill in. */
export function QuickDates({ agenda, due, pick }: Props) {
  const chosen = readDue(due, baseOf(agenda));
  return quickDates(agenda).map(({ label, day }, at) => (
    <button key={label} type="button" tabIndex={-1} aria-pressed={chosen === day} onClick={() => pick(monthDay(day))}>
      <kbd>Alt+{at + 1}</kbd> {label} {shortDay(day, agenda.stamp.day)}
    </button>
  ));
}

/** What Alt+1, 2, 3 put into the field, or null for any other key. */
export function quickDateAt(agenda: Agenda, { altKey, code }: Pick<KeyboardEvent, 'altKey' | 'code'>): string | null {
  const date = altKey ? quickDates(agenda)[Number(/^Digit(\d)$/u.exec(code)?.[1]) - 1] : undefined;
  return date ? monthDay(date.day) : null;
}

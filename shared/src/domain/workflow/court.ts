import type { Actor } from '../actor.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { LedgerIssue } from '../entry.ts';
import type { County } from '../region.ts';
import type { Refusal } from '../refusal.ts';
import type { DayCounter } from '../working-days.ts';
import type { Workflow } from './workflow.ts';

/** Everything but the command that a decision depends on. */
export type Court = Readonly<{
  issue: LedgerIssue;
  actor: Actor;
  county: Pick<County, 'code' | 'towns'>;
  workflow: Workflow;
  today: CalendarDay;
  workingDays: DayCounter;
}>;

/** Why something cannot be, or null when it can. */
export type Objection = Refusal | null;

export const no = (code: string, message: string): Refusal => ({ code, message });

/** The issue as people call it. */
export const called = ({ no: number, id, title }: LedgerIssue): string => `编号 ${number ?? id}“${title}”`;

/** The first objection there is. */
export function firstOf(...objections: readonly (() => Objection)[]): Objection {
  for (const ask of objections) {
    const objection = ask();
    if (objection) return objection;
  }
  return null;
}

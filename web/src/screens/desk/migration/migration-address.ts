import { addDays, parseCalendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { MigrationQuery } from '@ryg/shared/contract/migration.contract.ts';
import { MOVE_KINDS, type MoveKind } from '@ryg/shared/domain/migration.ts';

const WEEK = 7;

export type MigrationSearch = MigrationQuery & Readonly<{ show: MoveKind | null }>;

/** Reads an address; without days it is the week that ends today. */
export function readMigrationSearch(address: string, today: CalendarDay): MigrationSearch {
  const asked = new URLSearchParams(address);
  const dayIn = (name: string) => parseCalendarDay(asked.get(name) ?? '');
  const to = dayIn('to') ?? today;
  const town = asked.get('town');
  return {
    from: dayIn('from') ?? addDays(to, -WEEK),
    to,
    ...(town ? { town } : {}),
    show: MOVE_KINDS.find((kind) => kind === asked.get('show')) ?? null,
  };
}

export function migrationHref({ from, to, town, show }: MigrationSearch): string {
  const words = new URLSearchParams({ from, to, ...(town ? { town } : {}), ...(show ? { show } : {}) });
  return `/desk/migration?${words.toString()}`;
}

/** Severity ladder of an evaluation, mildest first. A lamp's light follows the level (`lightOf`). */
export const LEVELS = ['settled', 'normal', 'warn', 'alarm', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

/** The lamp on the square; `none` is the quiet grey lamp of what is not judged. */
export const LIGHTS = ['red', 'yellow', 'green', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

/** All bounds that are given must hold. */
export type Range = Readonly<{ gt?: number; gte?: number; lt?: number; lte?: number }>;

/** One key each; an unknown fact never fires, so `not` of it is true. Meaning of each key: `predicate.ts`. */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly always: Readonly<Record<string, never>> | true }
  | { readonly state: { readonly in: readonly string[] } }
  | { readonly remaining: Range }
  | { readonly overdue: Range }
  | { readonly term: Range }
  | { readonly lag: Range }
  | { readonly ratio: Range }
  | { readonly silent: Range }
  | { readonly returned: Range }
  | { readonly missed: Range }
  | { readonly score: Range }
  | { readonly milestoneLate: { readonly kind: string; readonly months: Range } }
  | { readonly stageLate: { readonly is: string } }
  | { readonly forecast: { readonly is: string } }
  | { readonly grade: { readonly is: string } }
  | { readonly ticketLapsed: { readonly is: string } }
  | { readonly rank: { readonly top: number } | { readonly bottom: number } }
  | { readonly rankMove: { readonly is: 'up' | 'down' } }
  | { readonly streak: { readonly level: Level; readonly times: Range } };

export type Rule = Readonly<{ id: string; when: Predicate; level: Level }>;
export type Promotion = Readonly<{ from: Level; times: number; to: Level }>;
export type Display = Readonly<{ colour: string; word: string }>;

/** 亮灯规则: versioned data that turns facts into a light. */
export type RulePack = Readonly<{
  id: string;
  version: number;
  name: string;
  calendar: 'calendar' | 'workday';
  mode: 'worst' | 'first';
  base: Level;
  rules: readonly Rule[];
  promote?: readonly Promotion[];
  catchUpCap?: Level;
  stickyUntilConfirmed?: Level;
  display: Readonly<Partial<Record<Level, Display>>>;
}>;

export const severity = (level: Level): number => LEVELS.indexOf(level);

/** Settled and normal are green, warn is yellow, alarm and critical are red. Display colours play no part. */
export function lightOf(level: Level): Light {
  if (level === 'warn') return 'yellow';
  return level === 'alarm' || level === 'critical' ? 'red' : 'green';
}

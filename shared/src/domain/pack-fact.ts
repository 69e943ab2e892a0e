import type { CalendarDay } from './calendar-day.ts';
import type { Light, RulePack } from './rule-pack.ts';

/** What a pack would have changed on the day it was proposed, worked out by the server. */
export type RehearsalSummary = Readonly<{
  asOf: CalendarDay;
  /** Issues in the ledger on that day. */
  issues: number;
  flips: number;
  turned: readonly Readonly<{ was: Light; now: Light; count: number }>[];
  /** Towns whose rank or plate would have been another one. */
  townsMoved: number;
}>;

/** 规则变更 as the ledger keeps it. The subject is the proposal's id; the pack itself comes into force by `packAdopted`. */
export type PackFact =
  | Readonly<{
      kind: 'packProposed';
      data: Readonly<{
        id: string;
        pack: RulePack;
        startOn: CalendarDay;
        reason: string;
        /** The pack in force when it was proposed, which it is to replace. */
        against: Readonly<{ id: string; version: number }>;
        rehearsal: RehearsalSummary;
      }>;
    }>
  | Readonly<{ kind: 'packApproved'; data: Readonly<{ id: string }> }>
  | Readonly<{ kind: 'packWithdrawn'; data: Readonly<{ id: string; reason: string }> }>;

import { evolve, type EntryDraft, type LedgerIssue } from '../entry.ts';
import { accept, type Result } from '../refusal.ts';
import { draftsOf, type Act, type Acts, type CommandOf } from './act.ts';
import { assignmentActs } from './acts-assignment.ts';
import { closingActs } from './acts-closing.ts';
import { workActs } from './acts-work.ts';
import { COMMAND_WORDS, type Command, type CommandName } from './command.ts';
import type { Court } from './court.ts';

const ACTS: Acts<CommandName> = { ...assignmentActs, ...workActs, ...closingActs };

/** Whether a command is accepted, and the entries it appends (domain.md §6). Nothing is written. */
export function decide(court: Court, command: Command): Result<readonly EntryDraft[]> {
  return decideBy(ACTS[command.command] as Act<CommandName>, court, command);
}

function decideBy<N extends CommandName>(
  act: Act<N>,
  court: Court,
  command: CommandOf<N>,
): Result<readonly EntryDraft[]> {
  const objection = act.guard(court) ?? act.check?.(court, command) ?? null;
  return objection ? { ok: false, refusal: objection } : accept(draftsOf(court, act.facts(court, command)));
}

/** Whether this account could give the command now, whatever its words. */
export const allows = (court: Court, name: CommandName): boolean => ACTS[name].guard(court) === null;

/** Commands this account could give now: exactly those whose button may be shown. */
export function availableCommands(court: Court): readonly CommandName[] {
  return (Object.keys(COMMAND_WORDS) as CommandName[]).filter((name) => allows(court, name));
}

/** The issue after drafts that are about it. */
export function foldDrafts(issue: LedgerIssue, drafts: readonly EntryDraft[]): LedgerIssue {
  return drafts.reduce<LedgerIssue>((now, draft) => evolve(now, draft) ?? now, issue);
}

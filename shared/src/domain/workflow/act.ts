import type { EntryDraft, Fact } from '../entry.ts';
import type { Refusal } from '../refusal.ts';
import type { Command, CommandName } from './command.ts';
import type { Court, Objection } from './court.ts';

export type CommandOf<N extends CommandName> = Extract<Command, { command: N }>;

/**
 * One command. `guard` says whether this account could give it now at all, whatever its words, so that a button
 * stands only where it would be accepted; `check` looks at the words; `facts` is what it appends.
 */
export type Act<N extends CommandName> = Readonly<{
  guard: (court: Court) => Objection;
  check?: (court: Court, command: CommandOf<N>) => Objection;
  facts: (court: Court, command: CommandOf<N>) => readonly Fact[];
}>;

export type Acts<N extends CommandName> = Readonly<{ [K in N]: Act<K> }>;

export const draftsOf = ({ issue, today }: Court, facts: readonly Fact[]): readonly EntryDraft[] =>
  facts.map((fact) => ({ ...fact, on: today, subject: issue.id }));

/** A reason of at least this many characters, so that "无" is none. */
const SHORTEST_REASON = 4;

export function reasonGiven(text: string, what: string): Refusal | null {
  return text.trim().length >= SHORTEST_REASON
    ? null
    : { code: 'REASON_MISSING', message: `${what}须写明理由，至少 ${SHORTEST_REASON} 个字；请补充后再提交` };
}

import { deadlineDebt } from '../deadline-debt.ts';
import { workOf } from '../issue-work.ts';
import type { Lamp } from '../judge-issue.ts';
import { whyLit } from '../why-lit.ts';
import { agendaIssue } from './agenda-issue.ts';
import type { AgendaSource, MeetingLine } from './agenda-source.ts';
import type { Agenda, DecisionLine, RedCase } from './agenda-value.ts';
import { askedOf } from './red-asked.ts';
import { timelineOf } from './red-timeline.ts';

type Beside = Readonly<{
  lampsBefore: ReadonlyMap<string, Lamp>;
  /** Unfinished decisions of earlier meetings, by issue. */
  decisions: ReadonlyMap<string | null, readonly DecisionLine[]>;
  explanations: Agenda['explanations'];
}>;

/** M4: one red light with everything the room needs to decide about it. */
export function redCase(line: MeetingLine, source: AgendaSource, beside: Beside): RedCase {
  const { now, workflow, workingDays, milestones } = source;
  const { issue } = line;
  const today = now.stamp.day;
  const why = whyLit(issue, { pack: now.pack, county: now.county, workflow, workingDays, today });
  const named = agendaIssue(line, now.county);
  const { evidence, lastNote } = workOf(issue);
  const redBefore = beside.lampsBefore.get(issue.id) === 'red';
  const openDecisions = beside.decisions.get(issue.id) ?? [];
  const { leadUnits, sponsorLeaders, progress } = issue;
  return {
    ...named,
    sponsorLeaders,
    responsible: issue.responsible,
    coopUnits: issue.coopUnits,
    timeline: timelineOf(issue, milestones.get(issue.id) ?? [], today),
    progress,
    extensions: issue.extensions.length,
    debtDays: deadlineDebt(issue, today) ?? 0,
    blocker: lastNote,
    explanation: beside.explanations[issue.id] ?? null,
    asked: askedOf({ why, towns: named.towns, leadUnits, sponsorLeaders, progress, redBefore, openDecisions }),
    evidence: evidence.filter(({ cycle }) => cycle === issue.cycle).length,
    openDecisions,
    redBefore,
  };
}

/** Longest overdue first; what is red without a date comes last, each group in the order of the ledger. */
export const redsOf = (lines: readonly MeetingLine[]): readonly MeetingLine[] =>
  lines
    .filter(({ verdict }) => verdict.lamp === 'red')
    .toSorted((a, b) => (a.verdict.daysLeft ?? 0) - (b.verdict.daysLeft ?? 0));

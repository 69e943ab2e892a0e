import { addDays } from '../calendar-day.ts';
import type { Lamp } from '../judge-issue.ts';
import type { CommandName } from './command.ts';
import type { Court } from './court.ts';
import { allows } from './decide.ts';
import { partiesOf } from './party.ts';

/** Days after which an open issue is due for its weekly report. */
const REPORT_EVERY = 7;

type Candidate = Readonly<{ command: CommandName; waits: (court: Court, lamp: Lamp) => boolean }>;

const always = () => true;

/** In the order in which they press; the first that applies is what waits. */
export const CANDIDATES: readonly Candidate[] = [
  { command: 'acknowledge', waits: always },
  { command: 'assign', waits: ({ issue }) => issue.state === 'registered' || issue.state === 'misassigned' },
  { command: 'decideExtension', waits: always },
  { command: 'review', waits: always },
  // The office could record a paper signature, but it is the leader it waits for.
  { command: 'sign', waits: ({ issue, actor, county }) => partiesOf(actor, issue, county).includes('sponsor') },
  { command: 'verify', waits: always },
  { command: 'return', waits: ({ issue }) => issue.state === 'objected' },
  { command: 'notice', waits: always },
  { command: 'close', waits: always },
  { command: 'reportProgress', waits: isReportDue },
];

/** Red and yellow ones once a day, the others once a week. */
function isReportDue({ issue: { lastReport }, today }: Court, lamp: Lamp): boolean {
  if (lastReport === null || lastReport <= addDays(today, -REPORT_EVERY)) return true;
  return (lamp === 'red' || lamp === 'yellow') && lastReport < today;
}

/** The command that waits for this account on this issue, or null: "今天要办". `lamp` is what it shows today. */
export function waitingFor(court: Court, lamp: Lamp): CommandName | null {
  return CANDIDATES.find(({ command, waits }) => waits(court, lamp) && allows(court, command))?.command ?? null;
}

import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import { workOf } from '@ryg/shared/domain/issue-work.ts';
import type { Line } from '../../live/book.ts';

export type LineFacts = Omit<IssueLine, 'todo'>;

/** A line of the ledger as it crosses the wire, before it is known who asks. */
export function lineFacts(line: Line): LineFacts {
  const { issue, seq } = line;
  const verdict = line.forecast();
  const { extensionRequest, withdrawn } = workOf(issue);
  return {
    id: issue.id,
    no: issue.no,
    title: issue.title,
    publicTitle: issue.publicTitle,
    batch: issue.batch,
    source: issue.source,
    category: issue.category,
    towns: [...issue.towns],
    sponsorLeaders: [...issue.sponsorLeaders],
    leadUnits: [...issue.leadUnits],
    coopUnits: [...issue.coopUnits],
    responsible: [...issue.responsible],
    measures: [...issue.measures],
    start: issue.start,
    deadline: issue.deadline,
    originalDeadline: issue.originalDeadline.on,
    extensions: issue.extensions.length,
    progress: issue.progress,
    lastReport: issue.lastReport,
    state: issue.state,
    closedOn: issue.closedOn,
    closedLate: verdict.closedLate,
    lamp: verdict.lamp,
    light: verdict.light,
    rule: verdict.rule,
    reason: verdict.reason,
    daysLeft: verdict.daysLeft,
    nextChange: verdict.nextChange,
    extensionAsked: extensionRequest !== null,
    withdrawn: withdrawn !== null,
    cycle: issue.cycle,
    returned: issue.returned,
    seq,
  };
}

/** The same as JSON, written once for each state of an issue; who asks adds only what waits for them. */
export function lineJson(line: Line, todo: IssueLine['todo']): string {
  const open = (line.memo.json ??= JSON.stringify(lineFacts(line)).slice(0, -1));
  return `${open},"todo":${JSON.stringify(todo)}}`;
}

import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { UNSET_DEADLINE, type Deadline } from '@ryg/shared/domain/deadline.ts';
import type { EntryDraft, IssueFacts } from '@ryg/shared/domain/entry.ts';
import { issueId } from '@ryg/shared/domain/issue-number.ts';
import { accept, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Stores } from '../../store/store.ts';

export type Registration = Readonly<{
  batch?: string;
  facts: Readonly<Partial<Omit<IssueFacts, 'publicTitleDraft'>>> & Readonly<{ title: string }>;
  deadline?: Deadline;
}>;

/** Batch of issues that were registered at the desk. */
const DESK_BATCH = '默认批次';

/** The entries of a new issue, or why its number cannot be. */
export async function registered(
  stores: Stores,
  { batch = DESK_BATCH, facts, deadline = UNSET_DEADLINE }: Registration,
  on: CalendarDay,
): Promise<Result<readonly EntryDraft[]>> {
  const taken = await numberTaken(stores, batch, facts.no ?? null, null);
  if (taken) return { ok: false, refusal: taken };
  const subject = await nextIssueId(stores);
  return accept([
    { kind: 'issueRegistered', on, subject, data: { batch, facts: fullFacts(facts), deadline } },
    { kind: 'stateChanged', on, subject, data: { state: 'registered' } },
  ]);
}

/** Two issues of one number in a batch would be one issue to the next sheet. */
export async function numberTaken(
  { issues }: Pick<Stores, 'issues'>,
  batch: string,
  no: string | null,
  except: string | null,
): Promise<Refusal | null> {
  if (no === null) return null;
  const other = (await issues.all()).find((issue) => issue.batch === batch && issue.no === no && issue.id !== except);
  return other ? { code: 'NUMBER_TAKEN', message: `“${batch}”里已经有编号 ${no} 的问题；请换一个编号` } : null;
}

const fullFacts = (facts: Registration['facts']): IssueFacts => ({
  no: null,
  source: null,
  category: null,
  measures: [],
  towns: [],
  sponsorLeaders: [],
  leadUnits: [],
  coopUnits: [],
  responsible: [],
  start: null,
  publicTitleDraft: null,
  ...facts,
});

/** Ids are numbered in the order of registration and never used again, also not after an import was undone. */
async function nextIssueId({ entries }: Stores): Promise<string> {
  return issueId((await entries.highestIssueNumber()) + 1);
}

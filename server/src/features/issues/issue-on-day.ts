import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { chineseDay, daySeen } from '@ryg/shared/domain/as-of.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { LedgerEntry } from '@ryg/shared/domain/entry.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import { DEFAULT_WORKFLOW } from '@ryg/shared/domain/workflow/workflow.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Line } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { DayPage, Past } from '../../live/past.ts';
import { findingOf } from '../../live/project.ts';
import { issueDetail } from './issue-detail.ts';
import { recordPage, type IssuesService, type RecordPage } from './issues.service.ts';

export type IssueOnDay = ReturnType<typeof issueOnDay>;

type Deps = Readonly<{ ledger: Ledger; issues: IssuesService; past: Past; nameOf: NameOf }>;

/** One issue as it stood on another day: what was known by its end and nothing later. Nobody can act on such a day. */
export function issueOnDay({ ledger, issues, past, nameOf }: Deps) {
  const find = async (actor: Actor, id: string, day: CalendarDay): Promise<Result<Found>> => {
    // Who may read it is asked of today; only what is in no ledger any more is asked of the day itself.
    const now = await issues.find(actor, id);
    if (!now.ok && now.refusal.code !== 'NO_SUCH_ISSUE') return now;
    const page = await past.on(day);
    if (!page.ok) return page;
    const line = page.value.find(id);
    if (!line || (!now.ok && !isInScope(line.issue, scopeFor(actor, page.value.law.county)))) {
      return refuse('NO_SUCH_ISSUE', `${chineseDay(day)}的台账里没有编号为 ${id} 的问题；请换一天，或回到今天`);
    }
    return accept({ page: page.value, line });
  };

  return {
    async detail(actor: Actor, id: string, day: CalendarDay): Promise<Result<IssueDetail>> {
      const found = await find(actor, id, day);
      if (!found.ok) return found;
      const { page, line } = found.value;
      const { store, workingDays } = ledger;
      const workflow = (await store.entries.latest('workflowSet', page.throughSeq))?.data ?? DEFAULT_WORKFLOW;
      const court = { issue: line.issue, actor, county: page.law.county, workflow, today: day, workingDays };
      const findings = await findingsBy(ledger, page.throughSeq);
      const detail = issueDetail(line, court, findings, nameOf);
      return accept({ ...detail, todo: null, commands: [], timeMachine: daySeen(page.kind, day, page.days) });
    },

    async record(actor: Actor, id: string, day: CalendarDay, before: number | null): Promise<Result<RecordPage>> {
      const found = await find(actor, id, day);
      if (!found.ok) return found;
      const { throughSeq } = found.value.page;
      const entries = await ledger.store.history.aboutAny([id], throughSeq);
      return accept(recordPage(entries, { reader: actor, nameOf }, before));
    },
  };
}

type Found = Readonly<{ page: DayPage; line: Line }>;

/** The findings handed down as their entries left them by then. */
async function findingsBy({ store }: Ledger, throughSeq: number): Promise<readonly Finding[]> {
  const findings = new Map<string, Finding>();
  const entries: readonly LedgerEntry[] = await store.entries.ofKinds(['findingRegistered', 'findingChanged']);
  for (const entry of entries) {
    const finding = entry.seq <= throughSeq ? findingOf(entry) : null;
    if (finding) findings.set(finding.no, finding);
  }
  return [...findings.values()].filter(({ withdrawn }) => !withdrawn);
}

import type { NextChange } from '@ryg/shared/domain/board.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { judgeIssue, type Verdict } from '@ryg/shared/domain/judge-issue.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import type { Law, Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';

/** An issue with what it showed on a day; what comes next is known of the present only. */
type Fact = Readonly<{ issue: Issue; verdict: Verdict; nextChange: () => NextChange | null }>;

/** Judged issues, and the county and rules they were judged by. */
export type DayFacts = Readonly<{ law: Law; facts: readonly Fact[] }>;

export type FactsSource = Readonly<{
  /** As a release froze them, judged at the end of its period by the rules in force then. */
  released: (snapshot: Snapshot) => Promise<DayFacts>;
  /** As the ledger stood at the end of a day. */
  onDay: (day: CalendarDay) => Promise<Result<DayFacts>>;
}>;

/** Releases that were judged are kept up to so many issues in all. */
const KEPT_FACTS = 100_000;

const NEVER = () => null;

/** Where tables get their facts from. A release never changes, so it is judged once. */
export function factsSource({ store, workingDays }: Pick<Ledger, 'store' | 'workingDays'>, past: Past): FactsSource {
  const kept = new Map<number, DayFacts>();

  const judged = async ({ throughSeq, period, issues }: Snapshot): Promise<DayFacts> => {
    const county = await store.entries.latest('countyDeclared', throughSeq);
    const pack = await store.entries.latest('packAdopted', throughSeq);
    if (!county || !pack) throw new Error('a release needs a county and a rule pack');
    const law: Law = { county: county.data, pack: pack.data };
    const facts = issues.map((issue): Fact => {
      const verdict = judgeIssue(issue, law.pack, period.to, workingDays);
      return { issue, verdict, nextChange: NEVER };
    });
    return { law, facts };
  };

  const keep = (number: number, facts: DayFacts) => {
    kept.delete(number);
    kept.set(number, facts);
    let size = [...kept.values()].reduce((sum, one) => sum + one.facts.length, 0);
    for (const [oldest, one] of kept) {
      if (size <= KEPT_FACTS || oldest === number) return;
      kept.delete(oldest);
      size -= one.facts.length;
    }
  };

  return {
    released: async (snapshot) => {
      const facts = kept.get(snapshot.number) ?? (await judged(snapshot));
      keep(snapshot.number, facts);
      return facts;
    },
    onDay: async (day) => {
      const page = await past.on(day);
      if (!page.ok) return page;
      const { kind, law, lines } = page.value;
      const facts = lines.map((line): Fact => ({
        issue: line.issue,
        verdict: line.verdict,
        nextChange: kind === 'today' ? () => line.forecast().nextChange : NEVER,
      }));
      return accept({ law, facts });
    },
  };
}

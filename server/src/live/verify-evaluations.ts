import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { DayClose, Evaluation, Scope } from '../store/evaluations.store.ts';
import type { Stores } from '../store/store.ts';
import { dayEvaluator, type DayEvaluator, type LastEvaluations } from './evaluate.ts';
import type { Discrepancy } from './verify.ts';

/** Judges recorded days once more, fed with the state after each entry in turn. */
export type Recheck = Readonly<{
  /** The entries up to `seq` are folded: checks the days that were evaluated from exactly there. */
  reached: (seq: number, packs: readonly RulePack[], issues: () => readonly Issue[]) => void;
  finish: () => readonly Discrepancy[];
}>;

const SCOPE_WORDS: Readonly<Record<Scope, string>> = { ledger: '台账', public: '公开' };

export async function recheck(store: Stores, scope: Scope, workingDays: DayCounter): Promise<Recheck> {
  const closes = await store.evaluations.closes(scope);
  const recorded = Map.groupBy(await store.evaluations.changes(scope), ({ day }) => day);
  const waiting = Map.groupBy(closes, ({ throughSeq }) => throughSeq);
  const found: Discrepancy[] = [...gaps(closes)];
  const last: LastEvaluations = new Map();

  const checkDay = (close: DayClose, evaluate: DayEvaluator) => {
    const expected = evaluate(close.day);
    const actual = recorded.get(close.day) ?? [];
    recorded.delete(close.day);
    const wrong = differing(expected.changes, actual);
    if (wrong) found.push(complain(scope, close, `问题 ${wrong}`));
    else if (!sameJson(expected.tally, close.tally)) found.push(complain(scope, close, '合计'));
  };

  return {
    reached: (seq, packs, issues) => {
      const days = waiting.get(seq);
      if (!days) return;
      waiting.delete(seq);
      const state = issues();
      const evaluators = new Map<RulePack, DayEvaluator>();
      for (const close of days) {
        const pack = packs.findLast(({ id, version }) => id === close.packId && version === close.packVersion);
        if (!pack) {
          found.push(complain(scope, close, `规则 ${close.packId}`));
          continue;
        }
        const evaluate = evaluators.get(pack) ?? dayEvaluator({ issues: state, pack, workingDays }, last);
        evaluators.set(pack, evaluate);
        checkDay(close, evaluate);
      }
    },
    finish: () => [
      ...found,
      ...[...waiting.values()].flat().map((close) => complain(scope, close, '所依据的记录')),
      ...[...recorded.keys()].map((day) => ({
        seq: null,
        what: `${SCOPE_WORDS[scope]}亮灯记录里有 ${day} 的内容，但这一天没有结账`,
      })),
    ],
  };
}

function complain(scope: Scope, { day, throughSeq }: DayClose, what: string): Discrepancy {
  return { seq: throughSeq, what: `${day} 的${SCOPE_WORDS[scope]}亮灯记录与重算结果不符（${what}）` };
}

function gaps(closes: readonly DayClose[]): Discrepancy[] {
  return closes.flatMap(({ day, throughSeq }, index) => {
    const before = closes[index - 1];
    return before && addDays(before.day, 1) !== day
      ? [{ seq: throughSeq, what: `${before.day} 与 ${day} 之间缺少每日亮灯记录` }]
      : [];
  });
}

/** The id of the first issue whose recorded change is not the expected one, or null. */
function differing(expected: readonly Evaluation[], actual: readonly Evaluation[]): string | null {
  const wanted = new Map(expected.map((change) => [change.issueId, change]));
  for (const change of actual) {
    if (!sameJson(wanted.get(change.issueId), change)) return change.issueId;
    wanted.delete(change.issueId);
  }
  const [missing] = wanted.keys();
  return missing ?? null;
}

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

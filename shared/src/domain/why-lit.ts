import type { NextChange } from './board.ts';
import { dayNumber, type CalendarDay } from './calendar-day.ts';
import { deadlineDebt, ghostOf, type Ghost } from './deadline-debt.ts';
import type { LedgerIssue } from './entry.ts';
import { numbersOn, prepareFacts, type Numbers } from './facts.ts';
import type { Extension } from './issue.ts';
import { factsOf, isEnded, judgeIssue, judgeWithForecast, type Lamp } from './judge-issue.ts';
import { counterFor } from './light.ts';
import { ruleChecks, type RuleCheck } from './rule-check.ts';
import type { Level, Light, RulePack } from './rule-pack.ts';
import { waysToGreen, type Way } from './way-to-green.ts';
import type { Court } from './workflow/court.ts';
import { UNDER_REVIEW } from './workflow/workflow.ts';
import { whoActs, type WhoActs } from './workflow/who-acts.ts';

/** 凭什么亮红: everything a lamp stands for, in numbers. `why-lit-words.ts` says it. */
export type WhyLit = Readonly<{
  asOf: CalendarDay;
  pack: Readonly<{ id: string; version: number; name: string; calendar: RulePack['calendar'] }>;
  lamp: Lamp;
  light: Light;
  level: Level | null;
  /** Id of the rule that named the light. */
  rule: string;
  reason: string;
  /** What the rules see; null when nobody asks them. */
  numbers: Numbers | null;
  deadline: CalendarDay | null;
  originalDeadline: CalendarDay | null;
  extensions: readonly Extension[];
  /** Days to the effective deadline in calendar days, negative when overdue. */
  daysLeft: number | null;
  returned: number;
  lastReport: CalendarDay | null;
  /** Since when a close-out request holds the light still; null while none does. */
  heldSince: CalendarDay | null;
  rules: readonly RuleCheck[];
  who: WhoActs | null;
  /** People the ledger names as responsible. */
  responsible: readonly string[];
  ways: readonly Way[];
  ghost: Ghost | null;
  /** 拖欠天数 (`deadline-debt.ts`). */
  debt: number | null;
  nextChange: NextChange | null;
}>;

export type WhySetting = Omit<Court, 'actor' | 'issue'> & Readonly<{ pack: RulePack }>;

/** Why an issue shows its light on `setting.today`, and what would change it. */
export function whyLit(issue: LedgerIssue, setting: WhySetting): WhyLit {
  const { pack, today, workingDays } = setting;
  const { nextChange, ...verdict } = judgeWithForecast(issue, pack, today, workingDays);
  const isJudged = verdict.level !== null;
  const facts = factsOf(issue, today);
  const numbers = isJudged
    ? numbersOn(prepareFacts(facts), dayNumber(facts.asOf), counterFor(pack, workingDays))
    : null;
  return {
    asOf: today,
    pack: { id: pack.id, version: pack.version, name: pack.name, calendar: pack.calendar },
    lamp: verdict.lamp,
    light: verdict.light,
    level: verdict.level,
    rule: verdict.rule,
    reason: verdict.reason,
    numbers,
    deadline: issue.deadline.on,
    originalDeadline: issue.originalDeadline.on,
    extensions: issue.extensions,
    daysLeft: verdict.daysLeft,
    returned: issue.returned,
    lastReport: issue.lastReport,
    heldSince: verdict.lamp !== 'closed' && UNDER_REVIEW.includes(issue.state) ? issue.closeRequestedOn : null,
    rules: numbers === null ? [] : ruleChecks(pack, facts, numbers, verdict.rule),
    who: isEnded(issue, today) ? null : whoActs({ ...setting, issue }, verdict.lamp),
    responsible: issue.responsible,
    ways: isJudged ? waysFor(issue, setting) : [],
    ghost: ghostOf(issue, pack, today, workingDays),
    debt: deadlineDebt(issue, today),
    nextChange,
  };
}

/** While a request is under review nothing is reported; only its outcome moves the light. */
function waysFor(issue: LedgerIssue, { pack, today, workingDays }: WhySetting): readonly Way[] {
  const verdict = judgeIssue(issue, pack, today, workingDays);
  if (verdict.light === 'green') return [];
  const ways = waysToGreen(pack, factsOf(issue, today), workingDays);
  const isHeld = UNDER_REVIEW.includes(issue.state);
  const others = isHeld ? [] : ways.filter(({ kind }) => kind !== 'close');
  // A closed issue is drawn green whatever the pack says of it, so closing is tried on the issue itself.
  const closed = judgeIssue({ ...issue, state: 'closed', closedOn: today }, pack, today, workingDays);
  const by = isHeld ? null : (ways.find((way) => way.kind === 'close')?.by ?? null);
  return closed.light === 'green' ? [...others, { kind: 'close', by }] : others;
}

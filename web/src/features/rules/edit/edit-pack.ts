import type { Level, Predicate, Range, Rule, RulePack } from '@ryg/shared/domain/rule-pack.ts';

/** The numbers a form can ask of; everything else is written as JSON. */
export const FORM_KEYS = ['remaining', 'overdue', 'lag', 'ratio', 'term', 'silent', 'returned'] as const;
export type FormKey = (typeof FORM_KEYS)[number];

/** One condition as two fields: from and up to, each of them counted in or not. Shares are percent here. */
export type Condition = Readonly<{
  key: FormKey;
  low: number | null;
  lowOpen: boolean;
  high: number | null;
  highOpen: boolean;
}>;

/** A rule as a row of the form; `conditions` is null for one that a form cannot show. */
export type RuleRow = Readonly<{ id: string; level: Level; when: Predicate; conditions: readonly Condition[] | null }>;

const scaleOf = (key: FormKey) => (key === 'ratio' ? 100 : 1);
const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

/** The rules of a pack as rows. */
export const rowsOf = ({ rules }: Pick<RulePack, 'rules'>): readonly RuleRow[] =>
  rules.map(({ id, level, when }) => ({ id, level, when, conditions: conditionsOf(when) }));

function conditionsOf(when: Predicate): readonly Condition[] | null {
  const parts = 'all' in when ? when.all : [when];
  const conditions = parts.map(conditionOf);
  return conditions.length > 0 && conditions.every((one) => one !== null) ? conditions : null;
}

function conditionOf(when: Predicate): Condition | null {
  for (const key of FORM_KEYS) {
    if (!(key in when)) continue;
    const range = (when as Record<FormKey, Range>)[key];
    const { gt, gte, lt, lte } = range;
    // Two bounds on one side have no place in two fields.
    if ((gt !== undefined && gte !== undefined) || (lt !== undefined && lte !== undefined)) return null;
    const scaled = (value: number | undefined) => (value === undefined ? null : rounded(value * scaleOf(key)));
    return {
      key,
      low: scaled(gt ?? gte),
      lowOpen: gt !== undefined,
      high: scaled(lt ?? lte),
      highOpen: lt !== undefined,
    };
  }
  return null;
}

/** The condition rows say; a single one stands alone. */
export function whenOf(conditions: readonly Condition[]): Predicate {
  const parts = conditions.map(({ key, low, lowOpen, high, highOpen }) => {
    const scaled = (value: number) => rounded(value / scaleOf(key));
    const range: Range = {
      ...(low === null ? {} : { [lowOpen ? 'gt' : 'gte']: scaled(low) }),
      ...(high === null ? {} : { [highOpen ? 'lt' : 'lte']: scaled(high) }),
    };
    return { [key]: range } as unknown as Predicate;
  });
  const [only] = parts;
  return only && parts.length === 1 ? only : { all: parts };
}

/** What a new condition asks before anybody filled it in. */
export const NEW_CONDITION: Condition = { key: 'overdue', low: 1, lowOpen: false, high: null, highOpen: false };

export const withRule = (pack: RulePack, place: number, change: (rule: Rule) => Rule): RulePack => ({
  ...pack,
  rules: pack.rules.map((rule, index) => (index === place ? change(rule) : rule)),
});

export const withoutRule = (pack: RulePack, place: number): RulePack => ({
  ...pack,
  rules: pack.rules.filter((_, index) => index !== place),
});

/** A new rule at the end, under a name nobody has yet. */
export function withNewRule(pack: RulePack): RulePack {
  const taken = new Set(pack.rules.map(({ id }) => id));
  let number = pack.rules.length + 1;
  while (taken.has(`rule-${number}`)) number++;
  return { ...pack, rules: [...pack.rules, { id: `rule-${number}`, level: 'warn', when: whenOf([NEW_CONDITION]) }] };
}

/** A rule one place up (−1) or down (1); at the ends it stays. */
export function withMoved(pack: RulePack, place: number, by: 1 | -1): RulePack {
  const rules = [...pack.rules];
  const [rule, other] = [rules[place], rules[place + by]];
  if (!rule || !other) return pack;
  rules[place] = other;
  rules[place + by] = rule;
  return { ...pack, rules };
}

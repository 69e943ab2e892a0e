import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { judge } from '@ryg/shared/domain/light.ts';
import { reviewPack } from '@ryg/shared/domain/pack-contradictions.ts';
import type { Level, Predicate, RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { isBaseReached, levelsReached, reachOf } from '@ryg/shared/domain/rule-sense/reach.ts';
import { anyFacts, anyPack } from '../../support/any-pack.ts';

const folder = new URL('../../cases/rules/', import.meta.url);
const published = readdirSync(folder).filter((name) => name.endsWith('.json'));

const DISPLAY = {
  settled: { colour: 'green', word: '已销号' },
  normal: { colour: 'green', word: '绿灯' },
  warn: { colour: 'yellow', word: '黄灯' },
  alarm: { colour: 'red', word: '红灯' },
} as const;

type Given = Readonly<{ when: Predicate; level: Level; id?: string }>;

const pack = (rules: readonly Given[], more: Partial<RulePack> = {}): RulePack => ({
  id: 'tried',
  version: 1,
  name: '试的规则',
  calendar: 'calendar',
  mode: 'worst',
  base: 'normal',
  rules: rules.map((rule, index) => ({ id: `r${index + 1}`, ...rule })),
  display: DISPLAY,
  ...more,
});

const errorsOf = (given: RulePack) => reviewPack(given).errors.map(({ code, rule }) => [code, rule]);
const noticesOf = (given: RulePack) => reviewPack(given).notices.map(({ code }) => code);

describe.each(published)('the published pack %s', (name) => {
  it('does not contradict itself', () => {
    const read = readRulePack(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    if (!read.ok) throw new Error(read.refusal.message);
    expect(reviewPack(read.value).errors).toEqual([]);
  });
});

const first = { mode: 'first' } as const;
const contradictions: readonly (readonly [what: string, given: RulePack, errors: readonly unknown[]])[] = [
  ['no rule at all', pack([]), [['NO_RULES', null]]],
  [
    'a range written the wrong way round',
    pack([{ when: { overdue: { gt: 5, lt: 3 } }, level: 'alarm' }]),
    [['EMPTY_RANGE', 0]],
  ],
  [
    'no whole number between the bounds',
    pack([{ when: { returned: { gt: 1, lt: 2 } }, level: 'alarm' }]),
    [['EMPTY_RANGE', 0]],
  ],
  ['more behind than there is', pack([{ when: { lag: { gt: 100 } }, level: 'alarm' }]), [['EMPTY_RANGE', 0]]],
  [
    'due and overdue at once',
    pack([{ when: { all: [{ remaining: { lte: 7 } }, { overdue: { gte: 1 } }] }, level: 'alarm' }]),
    [['NEVER_TRUE', 0]],
  ],
  [
    'overdue though closed',
    pack([{ when: { all: [{ state: { in: ['closed'] } }, { overdue: { gte: 1 } }] }, level: 'alarm' }], first),
    [['NEVER_TRUE', 0]],
  ],
  ['a choice of nothing', pack([{ when: { any: [] }, level: 'alarm' }]), [['NEVER_TRUE', 0]]],
  [
    'behind an earlier rule that always speaks first',
    pack(
      [
        { when: { silent: { gte: 7 } }, level: 'warn' },
        { when: { silent: { gte: 14 } }, level: 'alarm' },
      ],
      first,
    ),
    [['NEVER_NAMED', 1]],
  ],
  [
    'behind two earlier rules that speak between them',
    pack(
      [
        { when: { lag: { gte: 20 } }, level: 'alarm' },
        { when: { lag: { lt: 20 } }, level: 'warn' },
        { when: { lag: { gte: 10, lte: 30 } }, level: 'settled' },
      ],
      first,
    ),
    [['NEVER_NAMED', 2]],
  ],
  [
    'under a wider rule of a heavier level',
    pack([
      { when: { silent: { gte: 14 } }, level: 'warn' },
      { when: { silent: { gte: 7 } }, level: 'alarm' },
    ]),
    [['NEVER_NAMED', 0]],
  ],
  [
    'about closed issues, which are settled before',
    pack([{ when: { state: { in: ['closed'] } }, level: 'alarm' }]),
    [['NEVER_NAMED', 0]],
  ],
  [
    'seven days belong to two levels',
    pack(
      [
        { when: { remaining: { lte: 7 } }, level: 'alarm' },
        { when: { remaining: { gte: 7, lte: 20 } }, level: 'warn' },
      ],
      first,
    ),
    [['OVERLAP', 1]],
  ],
  ['a level without display', pack([{ when: { overdue: { gte: 1 } }, level: 'critical' }]), [['NO_DISPLAY', null]]],
  [
    'a promotion to a level without display',
    pack([{ when: { overdue: { gte: 1 } }, level: 'alarm' }], {
      promote: [{ from: 'alarm', times: 2, to: 'critical' }],
    }),
    [['NO_DISPLAY', null]],
  ],
  [
    'a promotion that leads down',
    pack([{ when: { overdue: { gte: 1 } }, level: 'alarm' }], { promote: [{ from: 'alarm', times: 2, to: 'warn' }] }),
    [['PROMOTE_DOWN', null]],
  ],
  [
    'a promotion from a level nothing gives',
    pack([{ when: { overdue: { gte: 1 } }, level: 'alarm' }], { promote: [{ from: 'warn', times: 2, to: 'alarm' }] }),
    [['PROMOTE_IDLE', null]],
  ],
  [
    'two rules of one name',
    pack([
      { id: 'late', when: { overdue: { gte: 1 } }, level: 'alarm' },
      { id: 'late', when: { remaining: { lte: 7 } }, level: 'warn' },
    ]),
    [['SAME_NAME', 1]],
  ],
  [
    'a name the product uses itself',
    pack([{ id: 'sticky', when: { overdue: { gte: 1 } }, level: 'alarm' }]),
    [['OWN_NAME', 0]],
  ],
];

describe('a pack that contradicts itself', () => {
  it.each(contradictions)('is refused: %s', (_, given, errors) => {
    expect(errorsOf(given)).toEqual(errors);
    for (const { message } of reviewPack(given).errors) expect(message).toMatch(/请/u);
  });

  it('is said with the rule, the bounds and what to do', () => {
    expect(
      reviewPack(pack([{ id: 'late', when: { overdue: { gt: 5, lt: 3 } }, level: 'alarm' }])).errors[0]?.message,
    ).toBe('第 1 条规则“late”里“超期”要求大于 5 且小于 3，没有一个数能满足；请检查上下限是否写反、是否超出可能的数值');
  });
});

describe('a pack that makes sense', () => {
  it('may let the narrow rule speak before the wide one', () => {
    const narrowFirst = pack(
      [
        { when: { silent: { gte: 14 } }, level: 'alarm' },
        { when: { silent: { gte: 7 } }, level: 'warn' },
      ],
      first,
    );
    expect(errorsOf(narrowFirst)).toEqual([]);
  });

  it('needs no display for a base that never shows', () => {
    const { normal: _, ...shown } = DISPLAY;
    expect(errorsOf(pack([{ when: { always: true }, level: 'warn' }], { display: shown }))).toEqual([]);
  });

  it('is told of gaps, of half overlaps, and of what the ledger does not keep', () => {
    expect(
      noticesOf(
        pack([
          { when: { overdue: { gte: 1, lte: 7 } }, level: 'warn' },
          { when: { overdue: { gte: 15 } }, level: 'alarm' },
        ]),
      ),
    ).toEqual(['GAP']);
    expect(
      noticesOf(
        pack([
          { when: { overdue: { gte: 1, lte: 7 } }, level: 'warn' },
          { when: { overdue: { gte: 8 } }, level: 'alarm' },
        ]),
      ),
    ).toEqual([]);
    expect(
      noticesOf(
        pack([
          { when: { lag: { gte: 10, lte: 30 } }, level: 'warn' },
          { when: { lag: { gte: 25 } }, level: 'alarm' },
        ]),
      ),
    ).toEqual(['OVERLAP']);
    expect(noticesOf(pack([{ when: { score: { lt: 60 } }, level: 'alarm' }]))).toEqual(['NOT_KEPT']);
    expect(noticesOf(pack([{ when: { state: { in: ['rectifing'] } }, level: 'warn' }]))).toEqual(['STATE_UNKNOWN']);
    expect(
      noticesOf(pack([{ when: { overdue: { gte: 1 } }, level: 'alarm' }], { stickyUntilConfirmed: 'alarm' })),
    ).toEqual(['NOT_KEPT']);
  });
});

describe('what is called out of reach', () => {
  it('is never shown by any pack on any facts', () => {
    fc.assert(
      fc.property(anyPack, anyFacts, (given, facts) => {
        const { rule, level } = judge(given, facts, officialWorkingDays);
        const index = given.rules.findIndex(({ id }) => id === rule);
        if (index >= 0) expect(reachOf(given, index)).toBe('reached');
        if (rule === 'base') expect(isBaseReached(given)).toBe(true);
        if (index >= 0 || ['base', 'promote', 'catch-up-cap'].includes(rule))
          expect([...levelsReached(given)]).toContain(level);
      }),
      { numRuns: 1_500 },
    );
  });
});

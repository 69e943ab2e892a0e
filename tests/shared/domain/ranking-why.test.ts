import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { compareTowns } from '@ryg/shared/domain/ranking.ts';
import {
  decidingKey,
  rankIssues,
  whyRank,
  type RankedIssue,
  type RankingFacts,
} from '@ryg/shared/domain/ranking-why.ts';
import { percent, whySentence } from '@ryg/shared/domain/ranking-why-words.ts';
import { theDrawnCounty } from '../../support/the-drawn-county.ts';

const LAMPS: Readonly<Record<string, Lamp>> = { c: 'closed', g: 'green', n: 'none', y: 'yellow', r: 'red' };

/** Towns by name with their own lamps, and issues that several towns share. */
function facts(
  own: Readonly<Record<string, string>>,
  shared: readonly (readonly [lamp: string, ...towns: string[]])[] = [],
  minIssues = 1,
): RankingFacts {
  const lines = [...Object.entries(own).flatMap(([town, lamps]) => [...lamps].map((lamp) => [lamp, town])), ...shared];
  return {
    towns: Object.keys(own).map((name) => ({ code: name, town: `${name}镇`, shortName: name })),
    issues: lines.map(([lamp, ...towns], at): RankedIssue => ({
      id: `Q${at}`,
      towns,
      lamp: LAMPS[lamp!]!,
      closedLate: null,
      daysLeft: lamp === 'r' ? -3 : null,
    })),
    minIssues,
  };
}

const sentence = (known: RankingFacts, code: string) => {
  const why = whyRank(known, code);
  return why && whySentence(why);
};

const drawn = (): RankingFacts => {
  const { ranking, issues, minIssues } = theDrawnCounty();
  return {
    towns: ranking,
    issues: issues.map((issue) => ({ ...issue, lamp: issue.outcome === 'done' ? 'closed' : issue.light })),
    minIssues,
  };
};

describe('why a town of the drawn county stands where it stands', () => {
  it.each([
    ['金川镇', '2 红 / 11 件，红灯占比 18%，全县最高；红灯若改好 1 件，占比降到 9%，升到第 8 名。'],
    ['四亩地镇', '9 件全部改好，与筒车湾镇并列第 1。'],
    [
      '龙王镇',
      '没有红灯，改好 9 / 10 件，改好率 90%，低于第 1 名筒车湾镇的 100%；黄灯若改好 1 件，就全部改好，升到并列第 1 名。',
    ],
    [
      '江口回族镇',
      '没有红灯，改好 12 / 15 件，改好率 80%，红灯占比、改好率与第 5 名太山庙镇相同，黄灯占比 7% 高于它的 0%；黄灯若改好 1 件，改好率升到 87%，升到第 4 名。',
    ],
    [
      '新场镇',
      '1 红 / 8 件，红灯占比 13%，红灯占比、改好率与第 8 名梅子镇相同，黄灯占比 25% 高于它的 13%；红灯若改好 1 件，红灯清零，升到第 7 名。',
    ],
    ['皇冠镇', '4 件全部改好，问题少于 5 件，样本不足，不参加排名。'],
  ])('%s', (town, expected) => {
    const known = drawn();
    expect(sentence(known, known.towns.find((one) => one.town === town)!.code)).toBe(expected);
  });
});

describe('whyRank', () => {
  it('closes the red issue in the town’s own hands before the one it shares', () => {
    const known = facts({ 甲: 'cccr', 乙: 'cccc' }, [['r', '甲', '乙']]);
    expect(whyRank(known, '甲')?.oneMore).toMatchObject({ id: 'Q3', shared: false });
  });

  it('a shared issue is closed in every town it names', () => {
    const known = facts({ 甲: 'cccc', 乙: 'cccc' }, [['r', '甲', '乙']]);
    expect(sentence(known, '甲')).toBe(
      '1 红 / 5 件，红灯占比 20%，与乙镇并列第 1；红灯若改好 1 件（多镇共有），红灯清零，仍是并列第 1 名。',
    );
  });

  it('takes a yellow one when there is no red, else any open one', () => {
    expect(whyRank(facts({ 甲: 'cgy' }), '甲')?.oneMore?.light).toBe('yellow');
    expect(whyRank(facts({ 甲: 'cgn' }), '甲')?.oneMore?.light).toBe('green');
    expect(whyRank(facts({ 甲: 'ccc' }), '甲')?.oneMore).toBeNull();
  });

  it('names overdue days when everything else is equal', () => {
    const known = facts({ 甲: 'cr', 乙: 'cr' });
    const later = {
      ...known,
      issues: known.issues.map((issue) =>
        issue.towns.includes('乙') && issue.daysLeft ? { ...issue, daysLeft: -8 } : issue,
      ),
    };
    expect(sentence(later, '乙')).toContain('红灯占比、改好率、黄灯占比与第 1 名甲镇相同，累计超期 8 天 高于它的 3 天');
  });

  it('shares that round to the same percent are told apart', () => {
    const known = facts({ 甲: `${'c'.repeat(199)}r`, 乙: `${'c'.repeat(190)}r` });
    expect(sentence(known, '乙')).toContain('红灯占比 1%，全县最高');
    expect(sentence(known, '甲')).toContain('红灯占比 0.5% 低于第 2 名乙镇的 0.52%');
  });

  it('a town without issues is not ranked, an unknown code has no reason', () => {
    expect(sentence(facts({ 甲: '', 乙: 'c' }), '甲')).toBe('本期无问题，不参加排名。');
    expect(sentence(facts({ 甲: 'c' }), '丙')).toBeNull();
  });
});

const someTowns = fc.array(fc.string({ unit: fc.constantFrom('c', 'g', 'n', 'y', 'r'), maxLength: 12 }), {
  minLength: 2,
  maxLength: 8,
});
const factsOf = (towns: readonly string[]) => facts(Object.fromEntries(towns.map((lamps, at) => [`镇${at}`, lamps])));

describe('laws', () => {
  it('the deciding key is the one by which compareTowns orders', () => {
    fc.assert(
      fc.property(someTowns, (towns) => {
        const rows = rankIssues(factsOf(towns));
        for (const a of rows) for (const b of rows) expect(decidingKey(a, b) === null).toBe(compareTowns(a, b) === 0);
      }),
    );
  });

  it('closing one more of its own never costs a town a place', () => {
    fc.assert(
      fc.property(someTowns, (towns) => {
        const known = factsOf(towns);
        for (const { code } of known.towns) {
          const why = whyRank(known, code)!;
          if (why.row.rank !== null && why.oneMore) expect(why.oneMore.row.rank).toBeLessThanOrEqual(why.row.rank);
        }
      }),
    );
  });
});

it('a percentage never rounds away a part', () => {
  expect([percent(0), percent(0.001), percent(2 / 11), percent(0.999), percent(1)]).toEqual([
    '0%',
    '1%',
    '18%',
    '99%',
    '100%',
  ]);
});

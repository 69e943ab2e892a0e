import { ISSUE_STATES } from './issue.ts';
import { LEVELS, severity, type Level, type Predicate, type Range, type Rule, type RulePack } from './rule-pack.ts';
import { shownWords } from './pack-words.ts';
import { KEY_WORDS, LEVEL_WORDS, stateWord } from './rule-sense/predicate-words.ts';
import { boundsWritten, rangeWords } from './rule-sense/range-words.ts';
import { canClimb, isBaseReached, levelsReached, reachOf } from './rule-sense/reach.ts';
import { gapsIn, overlapsIn, type RangeKey } from './rule-sense/same-key.ts';
import { situationsOf } from './rule-sense/situations.ts';

/** Something about a pack that somebody has to put right, or should know; `rule` is its place in the pack, when it is a rule. */
export type PackFault = Readonly<{ code: string; rule: number | null; message: string }>;

/** Errors keep a pack from being used; notices are said and leave the choice. */
export type PackReview = Readonly<{ errors: readonly PackFault[]; notices: readonly PackFault[] }>;

/** Whether a pack that is written as it should be also makes sense. */
export function reviewPack(pack: RulePack): PackReview {
  const dead = unreachable(pack);
  const overlapping = overlaps(pack).filter(({ rule }) => !dead.some((other) => other.rule === rule));
  return {
    errors: [
      ...names(pack),
      ...emptyRanges(pack),
      ...dead,
      ...(pack.mode === 'first' ? overlapping : []),
      ...withoutDisplay(pack),
      ...idlePromotions(pack),
    ],
    notices: [
      ...(pack.mode === 'worst' ? overlapping : []),
      ...gaps(pack),
      ...notKept(pack),
      ...unknownStates(pack),
      ...afterwards(pack),
    ],
  };
}

const at = (index: number, { id }: Pick<Rule, 'id'>) => `第 ${index + 1} 条规则“${id}”`;
const quoted = (rules: readonly Rule[]) => rules.map(({ id }) => `“${id}”`).join('、');

/** Names the product itself gives as the reason of a light. */
const OWN_NAMES: ReadonlySet<string> = new Set(['base', 'closed', 'promote', 'catch-up-cap', 'sticky', 'not-judged']);

function names({ rules }: RulePack): readonly PackFault[] {
  if (rules.length === 0)
    return [{ code: 'NO_RULES', rule: null, message: '这套规则里一条规则都没有，所有问题都会亮基准灯；请至少写一条' }];
  return rules.flatMap((rule, index) => {
    const earlier = rules.findIndex(({ id }) => id === rule.id);
    if (earlier < index)
      return fault('SAME_NAME', index, `${at(index, rule)}与第 ${earlier + 1} 条同名，亮灯理由会分不清；请改一个名`);
    return OWN_NAMES.has(rule.id) ? fault('OWN_NAME', index, `${at(index, rule)}用了系统保留的名字；请改一个名`) : [];
  });
}

const fault = (code: string, rule: number | null, message: string): readonly PackFault[] => [{ code, rule, message }];

/** Every range inside a condition, with the key it belongs to. */
function rangesIn(
  when: Predicate,
): readonly Readonly<{ key: keyof typeof KEY_WORDS; range: Range; alone: Predicate }>[] {
  if ('all' in when) return when.all.flatMap(rangesIn);
  if ('any' in when) return when.any.flatMap(rangesIn);
  if ('not' in when) return rangesIn(when.not);
  if ('milestoneLate' in when) return [{ key: 'milestoneLate', range: when.milestoneLate.months, alone: when }];
  if ('streak' in when) return [{ key: 'streak', range: when.streak.times, alone: when }];
  const [key] = Object.keys(when) as [keyof typeof KEY_WORDS];
  const value: unknown = Object.values(when)[0];
  const isRange =
    typeof value === 'object' && value !== null && ['gt', 'gte', 'lt', 'lte'].some((bound) => bound in value);
  return isRange ? [{ key, range: value as Range, alone: when }] : [];
}

/** A range no number can be in, wherever it stands in a condition. */
const emptyRangesOf = (when: Predicate) => rangesIn(when).filter(({ alone }) => situationsOf(alone)?.length === 0);

const emptyRanges = ({ rules }: RulePack) =>
  rules.flatMap((rule, index) =>
    emptyRangesOf(rule.when).flatMap(({ key, range }) =>
      fault(
        'EMPTY_RANGE',
        index,
        `${at(index, rule)}里“${KEY_WORDS[key]}”要求${boundsWritten(range)}，没有一个数能满足；请检查上下限是否写反、是否超出可能的数值`,
      ),
    ),
  );

function unreachable(pack: RulePack): readonly PackFault[] {
  return pack.rules.flatMap((rule, index) => {
    const reach = reachOf(pack, index);
    if (reach === 'reached') return [];
    if (reach !== 'never') return fault('NEVER_NAMED', index, hiddenWords(pack, index, rule, reach.hiddenBy));
    // The empty range has been said already.
    return emptyRangesOf(rule.when).length > 0
      ? []
      : fault(
          'NEVER_TRUE',
          index,
          `${at(index, rule)}的几个条件不可能同时成立，这条规则永远不会亮灯；请去掉互相矛盾的条件`,
        );
  });
}

function hiddenWords({ mode }: RulePack, index: number, rule: Rule, by: readonly Rule[]): string {
  const where = at(index, rule);
  if (by.length === 0)
    return `${where}只管已销号的问题，而已销号的问题在“取最重”的规则里先行了结，轮不到它；请删去这条，或改用“取最先”`;
  return mode === 'first'
    ? `${where}永远轮不到：它成立的时候，排在前面的${quoted(by)}已经成立；请把它移到前面，或收窄前面的范围，或删去它`
    : `${where}永远不起作用：它成立的时候，更重（或一样重而在前）的${quoted(by)}也成立；请改它的等级或范围，或删去它`;
}

const KEY_UNIT: Readonly<Record<RangeKey, string>> = {
  remaining: '天',
  overdue: '天',
  term: '天',
  silent: '天',
  lag: '个百分点',
  ratio: '倍',
  returned: '次',
  missed: '期',
  score: '分',
};

const saidRange = (key: RangeKey, range: Range) => `${KEY_WORDS[key]} ${rangeWords(range, KEY_UNIT[key])}`;

const overlaps = (pack: RulePack) =>
  overlapsIn(pack).flatMap(({ key, first, second }) =>
    fault(
      'OVERLAP',
      second.index,
      `${at(first.index, first)}（${saidRange(key, first.range)}）与${at(second.index, second)}（${saidRange(key, second.range)}）的范围有一段重叠，等级却不同；${
        pack.mode === 'first' ? '请改成首尾相接，不留重叠' : '重叠的一段会按较重的亮灯，请确认是这个意思'
      }`,
    ),
  );

const gaps = (pack: RulePack) =>
  gapsIn(pack).flatMap(({ key, below, above }) =>
    fault(
      'GAP',
      above.index,
      `${saidRange(key, below.range)}（“${below.id}”）与${saidRange(key, above.range)}（“${above.id}”）之间空着一段没有规则管；请确认这一段就该不亮`,
    ),
  );

function withoutDisplay(pack: RulePack): readonly PackFault[] {
  const reached = levelsReached(pack);
  return LEVELS.filter((level) => reached.has(level) && pack.display[level] === undefined).flatMap((level) =>
    fault(
      'NO_DISPLAY',
      null,
      `等级“${LEVEL_WORDS[level]}”（${level}）会用到，却没有写它的颜色和名称；请在 display 里补上 ${level}`,
    ),
  );
}

function idlePromotions(pack: RulePack): readonly PackFault[] {
  const reached = levelsReached(pack);
  return (pack.promote ?? []).flatMap(({ from, to }, index) => {
    const which = `第 ${index + 1} 条升级（${LEVEL_WORDS[from]} → ${LEVEL_WORDS[to]}）`;
    if (severity(to) <= severity(from))
      return fault('PROMOTE_DOWN', null, `${which}升不上去：升到的等级不比原来的重；请改“升到”的等级`);
    return canClimb(reached, from, to)
      ? []
      : fault('PROMOTE_IDLE', null, `${which}永远不起作用：没有一条规则会给出这一段等级；请改“从哪一级起”，或删去它`);
  });
}

/** What the ledger of this product tells a pack; the other keys serve packs that judge units, projects or periods. */
const KEPT: ReadonlySet<string> = new Set(
  'all any not always state remaining overdue term lag ratio silent returned'.split(' '),
);

function keysIn(when: Predicate): readonly (keyof typeof KEY_WORDS)[] {
  if ('all' in when) return when.all.flatMap(keysIn);
  if ('any' in when) return when.any.flatMap(keysIn);
  return 'not' in when ? keysIn(when.not) : (Object.keys(when) as (keyof typeof KEY_WORDS)[]);
}

const notKept = ({ rules }: RulePack) =>
  rules.flatMap((rule, index) => {
    const missing = [...new Set(keysIn(rule.when))].filter((key) => !KEPT.has(key));
    return missing.length === 0
      ? []
      : fault(
          'NOT_KEPT',
          index,
          `${at(index, rule)}要看${missing.map((key) => `“${KEY_WORDS[key]}”`).join('、')}，问题台账里没有这项数据，这部分条件在台账上不会成立`,
        );
  });

function statesIn(when: Predicate): readonly string[] {
  if ('all' in when) return when.all.flatMap(statesIn);
  if ('any' in when) return when.any.flatMap(statesIn);
  if ('not' in when) return statesIn(when.not);
  return 'state' in when ? when.state.in : [];
}

const unknownStates = ({ rules }: RulePack) =>
  rules.flatMap((rule, index) =>
    statesIn(rule.when)
      .filter((state) => !ISSUE_STATES.some((known) => known === state))
      .flatMap((state) =>
        fault('STATE_UNKNOWN', index, `${at(index, rule)}写的整改状态“${stateWord(state)}”台账里没有；请检查拼写`),
      ),
  );

function afterwards(pack: RulePack): readonly PackFault[] {
  const lowest: Level | undefined = pack.stickyUntilConfirmed;
  const kept = [
    ...(pack.promote?.length ? ['连续几次后升级'] : []),
    ...(pack.catchUpCap === undefined ? [] : ['补完成后的封顶']),
    ...(lowest === undefined ? [] : ['确认前不转轻']),
  ];
  return [
    ...(kept.length === 0
      ? []
      : fault('NOT_KEPT', null, `“${kept.join('”“')}”要看以往各期的评定，问题台账逐日亮灯时不带这项数据，暂不起作用`)),
    ...(lowest !== undefined && severity(lowest) <= severity('normal')
      ? fault(
          'STICKS_ALWAYS',
          null,
          `“确认前不转轻”从${shownWords(pack, lowest)}起算，任何灯都要确认才会转轻；请确认是这个意思`,
        )
      : []),
    ...(isBaseReached(pack)
      ? []
      : fault('BASE_IDLE', null, `各条规则已经管住所有情况，基准灯${shownWords(pack, pack.base)}不会出现`)),
  ];
}

import { lightOf, type Level, type Light, type RulePack } from './rule-pack.ts';
import { conditionWords, LAMP_WORDS, LEVEL_WORDS } from './rule-sense/predicate-words.ts';
import { isBaseReached } from './rule-sense/reach.ts';

/** One rule of a pack as a sentence: "已经超过时限的，亮红灯。" */
export type RuleText = Readonly<{ id: string; level: Level; light: Light; condition: string; sentence: string }>;

/** A rule pack explained to whoever is judged by it, made from its data alone. */
export type PackText = Readonly<{
  title: string;
  /** What counts when several rules fit. */
  order: string;
  /** What a day is. */
  days: string;
  rules: readonly RuleText[];
  /** What is shown when no rule fits. */
  base: string;
  /** Promotions, what was made up later, and lights that wait for a confirmation, where the pack has them. */
  afterwards: readonly string[];
  /** What holds under every pack: closed issues, those not judged, and requests under review. */
  always: readonly string[];
}>;

/** A light under the county's own word, with the plain lamp where that word does not say it. */
export function shownWords({ display }: Pick<RulePack, 'display'>, level: Level): string {
  const lamp = LAMP_WORDS[lightOf(level)];
  const own = display[level]?.word ?? '';
  return own === '' || own === '—' || own === lamp ? lamp : `${lamp}（“${own}”）`;
}

/** The public explanation of a pack (口径说明). */
export function explainPack(pack: RulePack): PackText {
  const day = pack.calendar === 'workday' ? '个工作日' : '天';
  return {
    title: `${pack.name}（第 ${pack.version} 版）`,
    order:
      pack.mode === 'worst'
        ? '一个问题同时符合几条的，按其中最重的一条亮灯；一样重的，以排在前面的一条为理由。'
        : '从第一条起逐条对照，先符合哪一条就按哪一条亮灯，后面的不再看。',
    days:
      pack.calendar === 'workday'
        ? '天数按工作日计，依国务院办公厅公布的放假和调休安排；到期当天不算超期，从下一个工作日起算超期。'
        : '天数按自然日计，节假日照算；到期当天不算超期，从第二天起算超期。',
    rules: pack.rules.map(({ id, when, level }) => {
      const condition = conditionWords(when, day);
      return {
        id,
        level,
        light: lightOf(level),
        condition,
        sentence: `${condition}的，亮${shownWords(pack, level)}。`,
      };
    }),
    base: isBaseReached(pack) ? `以上各条都不符合的，亮${shownWords(pack, pack.base)}。` : '以上各条已经管住所有情况。',
    afterwards: [...promotions(pack), ...caughtUp(pack), ...sticky(pack)],
    always: ALWAYS,
  };
}

/** The whole explanation as lines of text, in the order in which it is read. */
export function packLines(pack: RulePack): readonly string[] {
  const { order, days, rules, base, afterwards, always } = explainPack(pack);
  return [
    order,
    days,
    ...rules.map(({ sentence }, index) => `${index + 1}. ${sentence}`),
    base,
    ...afterwards,
    ...always,
  ];
}

const ALWAYS = [
  '进度按时间推算：从开始日到时限，应完成的百分比每天均匀增加；没有填开始日、时限或进度的，不按进度判。',
  '已销号的问题单独计数，不再亮红灯、黄灯。',
  '没有明确时限、立行立改未定办结日、长期坚持未到复查日、已批准挂账的问题暂不亮灯，单独计数。',
  '申请销号后、核查期间，灯停在提出申请那一天；被退回的，恢复为没有申请时应亮的灯。',
  '批准延期的，从批准之日起按新时限判；此前已经亮过的灯不改。',
];

const promotions = (pack: RulePack) =>
  (pack.promote ?? []).map(
    ({ from, times, to }) =>
      `连续 ${times} 次判为${LAMP_WORDS[lightOf(from)]}（${LEVEL_WORDS[from]}）或更重的，升为${shownWords(pack, to)}（${LEVEL_WORDS[to]}）。`,
  );

const caughtUp = (pack: RulePack) =>
  pack.catchUpCap === undefined ? [] : [`上期任务没有按期完成、后来补上的，亮${shownWords(pack, pack.catchUpCap)}。`];

const sticky = (pack: RulePack) =>
  pack.stickyUntilConfirmed === undefined
    ? []
    : [
        `亮过${shownWords(pack, pack.stickyUntilConfirmed)}（${LEVEL_WORDS[pack.stickyUntilConfirmed]}）或更重的，整改办确认之前不转轻。`,
      ];

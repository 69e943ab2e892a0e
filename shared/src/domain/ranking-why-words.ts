import type { RankedRow } from './ranking.ts';
import { yellowShare, type Neighbour, type OneMoreClosed, type RankingKey, type RankingWhy } from './ranking-why.ts';
import type { Light } from './rule-pack.ts';

/** The reason of a rank in its three parts; a part that has nothing to say is empty. */
type WhyWords = Readonly<{ numbers: string; comparison: string; oneMore: string }>;

/** A fraction as a whole percentage that never claims "none" or "all" for what only rounds to it. */
export function percent(fraction: number): string {
  const rounded = Math.round(fraction * 100);
  if (rounded === 100 && fraction < 1) return '99%';
  return rounded === 0 && fraction > 0 ? '1%' : `${rounded}%`;
}

/** What the units of a table are counted in, and what an issue of several of them is called. */
export type UnitNouns = Readonly<{ counted: string; shared: string }>;
const TOWNS: UnitNouns = { counted: '镇', shared: '多镇共有' };

/** One sentence: 2 红 / 11 件，红灯占比 18%，全县最高；红灯若改好 1 件，占比降到 9%，升到第 8 名。 */
export function whySentence(why: RankingWhy, nouns: UnitNouns = TOWNS): string {
  const { numbers, comparison, oneMore } = whyWords(why, nouns);
  const standing = [numbers, comparison].filter(Boolean).join('，');
  return `${[standing, oneMore].filter(Boolean).join('；')}。`;
}

function whyWords(why: RankingWhy, nouns: UnitNouns): WhyWords {
  const { row, minIssues } = why;
  if (row.total === 0) return { numbers: '本期无问题，不参加排名', comparison: '', oneMore: '' };
  const numbers = numbersOf(row);
  if (row.rank === null) {
    return { numbers, comparison: `问题少于 ${minIssues} 件，样本不足，不参加排名`, oneMore: '' };
  }
  return {
    numbers,
    comparison: comparisonOf(why, nouns),
    oneMore: why.oneMore ? oneMoreOf(row, why.oneMore, nouns) : '',
  };
}

function numbersOf({ total, closed, red, redShare, closureRate }: RankedRow): string {
  if (closed === total) return `${total} 件全部改好`;
  if (red > 0) return `${red} 红 / ${total} 件，红灯占比 ${percent(redShare ?? 0)}`;
  return `没有红灯，改好 ${closed} / ${total} 件，改好率 ${percent(closureRate ?? 0)}`;
}

function comparisonOf({ row, tiedWith, above, below, mostRed }: RankingWhy, nouns: UnitNouns): string {
  if (mostRed && above?.key === 'redShare') return '全县最高';
  const tie = tiedWith.length === 0 ? '' : `与${namesOf(tiedWith, nouns)}并列第 ${row.rank}`;
  if (above) return [against(row, above), tie].filter(Boolean).join('，');
  return tie || (below ? against(row, below) : '');
}

const namesOf = (rows: readonly RankedRow[], { counted }: UnitNouns) =>
  rows.length > 3
    ? `${rows
        .slice(0, 2)
        .map(({ town }) => town)
        .join('、')}等 ${rows.length} ${counted}`
    : rows.map(({ town }) => town).join('、');

const KEY_WORDS: Readonly<Record<RankingKey, string>> = {
  redShare: '红灯占比',
  closureRate: '改好率',
  yellowShare: '黄灯占比',
  overdueDays: '累计超期',
};

/** What the towns share up to the deciding key, so that nobody asks why an equal rate gives another rank. */
const EQUAL_BEFORE: Readonly<Record<RankingKey, string>> = {
  redShare: '',
  closureRate: '红灯占比',
  yellowShare: '红灯占比、改好率',
  overdueDays: '红灯占比、改好率、黄灯占比',
};

function against(row: RankedRow, { row: other, key }: Neighbour): string {
  const [own, theirs] = valuesOf(row, other, key);
  const than = valueOf(row, key) > valueOf(other, key) ? '高于' : '低于';
  const named = saidLast(row) === key && own === percent(valueOf(row, key)) ? '' : `${KEY_WORDS[key]} ${own} `;
  const equal = row.red === 0 && key === 'closureRate' ? '' : EQUAL_BEFORE[key];
  const place = `第 ${other.rank} 名${other.town}`;
  return equal ? `${equal}与${place}相同，${named}${than}它的 ${theirs}` : `${named}${than}${place}的 ${theirs}`;
}

/** The key whose value the numbers have just named, so that it is not said twice. */
function saidLast({ total, closed, red }: RankedRow): RankingKey | null {
  if (closed === total) return null;
  return red > 0 ? 'redShare' : 'closureRate';
}

/** Both values in the coarsest form in which they still differ. */
function valuesOf(row: RankedRow, other: RankedRow, key: RankingKey): readonly [string, string] {
  const [own, theirs] = [valueOf(row, key), valueOf(other, key)];
  if (key === 'overdueDays') return [`${own} 天`, `${theirs} 天`];
  if (percent(own) !== percent(theirs)) return [percent(own), percent(theirs)];
  const fine = (value: number) => `${Math.round(value * 10_000) / 100}%`;
  return [fine(own), fine(theirs)];
}

const valueOf = (row: RankedRow, key: RankingKey): number =>
  key === 'yellowShare' ? yellowShare(row) : (row[key] ?? 0);

const IF_CLOSED: Readonly<Record<Light, string>> = {
  red: '红灯若改好 1 件',
  yellow: '黄灯若改好 1 件',
  green: '再改好 1 件',
  none: '再改好 1 件',
};

function oneMoreOf(row: RankedRow, { light, shared, row: next }: OneMoreClosed, nouns: UnitNouns): string {
  const share = light === 'red' ? lessRed(next) : moreClosed(next);
  return `${IF_CLOSED[light]}${shared ? `（${nouns.shared}）` : ''}，${share}，${rankMove(row, next)}`;
}

const lessRed = ({ red, redShare }: RankedRow) => (red === 0 ? '红灯清零' : `占比降到 ${percent(redShare ?? 0)}`);
const moreClosed = ({ closed, total, closureRate }: RankedRow) =>
  closed === total ? '就全部改好' : `改好率升到 ${percent(closureRate ?? 0)}`;

function rankMove({ rank }: RankedRow, next: RankedRow): string {
  const place = `${next.tied ? '并列' : ''}第 ${next.rank} 名`;
  if (rank === null || next.rank === null || next.rank === rank) return `仍是${place}`;
  return next.rank < rank ? `升到${place}` : `退到${place}`;
}

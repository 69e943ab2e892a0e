import { CAUSE_WORDS, MIGRATION_CAUSES, type MigrationCause } from './migration-cause.ts';
import { MOVEMENT_WORDS } from './movement-words.ts';
import { MOVE_KINDS, type Migration, type Move, type MoveKind, type Stand } from './migration.ts';

export const STAND_WORDS: Readonly<Record<Stand, string>> = {
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  none: '暂不亮灯',
  closed: '已销号',
  absent: '不在台账',
};

export const MOVE_WORDS: Readonly<Record<MoveKind, string>> = {
  ...MOVEMENT_WORDS,
  calm: '停判或恢复判灯',
  left: '撤出台账',
};

/** How many by cause, in the order of the causes; zeros are left out. */
export type ByCause = readonly Readonly<{ cause: MigrationCause; count: number }>[];
export type MoveSum = Readonly<{ kind: MoveKind; count: number; byCause: ByCause }>;

type Moved = Pick<Move, 'from' | 'to' | 'kind' | 'cause'>;

/** Every kind of move with its causes; kinds that did not happen are there with a zero. */
export const sumsOf = (moves: readonly Moved[]): readonly MoveSum[] =>
  MOVE_KINDS.map((kind) => {
    const own = moves.filter((move) => move.kind === kind);
    return { kind, count: own.length, byCause: causesOf(own) };
  });

const causesOf = (moves: readonly Moved[]): ByCause =>
  MIGRATION_CAUSES.flatMap((cause) => {
    const count = moves.filter((move) => move.cause === cause).length;
    return count === 0 ? [] : [{ cause, count }];
  });

/** What the number of red lamps is made of; a smaller number alone says nothing of who did what. */
export type RedBalance = Readonly<{
  before: number;
  after: number;
  stayed: number;
  into: ByCause;
  out: readonly Readonly<{ to: Stand; count: number; byCause: ByCause }>[];
}>;

/** before = stayed + all that went out; after = stayed + all that came in. */
export function redBalance({
  before,
  after,
  flows,
  moves,
}: Omit<Migration, 'moves'> & Readonly<{ moves: readonly Moved[] }>): RedBalance {
  const out = moves.filter(({ from }) => from === 'red');
  return {
    before: before.red,
    after: after.red,
    stayed: flows.find(({ from, to }) => from === 'red' && to === 'red')?.count ?? 0,
    into: causesOf(moves.filter(({ to }) => to === 'red')),
    out: [...new Set(out.map(({ to }) => to))].map((to) => {
      const own = out.filter((move) => move.to === to);
      return { to, count: own.length, byCause: causesOf(own) };
    }),
  };
}

const listed = (byCause: ByCause) => byCause.map(({ cause, count }) => `${CAUSE_WORDS[cause]} ${count}`).join('、');
const total = (byCause: ByCause) => byCause.reduce((sum, { count }) => sum + count, 0);

/** 红灯 9 件变为 6 件：一直是红灯 4 件；新亮 2 件（时间推移 2）；5 件不再是红灯：已销号 3 件（销号 3）、绿灯 2 件（报进展 2）。 */
export function redWords(balance: RedBalance): string {
  const { before, after, stayed, into, out } = balance;
  if (before === 0 && after === 0) return '两天都没有红灯。';
  const came = total(into);
  const gone = out.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    `一直是红灯 ${stayed} 件`,
    came === 0 ? '没有新亮红灯' : `新亮 ${came} 件（${listed(into)}）`,
    gone === 0
      ? '没有一件转出红灯'
      : `${gone} 件不再是红灯：${out.map(({ to, count, byCause }) => `${STAND_WORDS[to]} ${count} 件（${listed(byCause)}）`).join('、')}`,
  ];
  const change = before === after ? `红灯仍是 ${after} 件` : `红灯 ${before} 件变为 ${after} 件`;
  return `${change}：${parts.join('；')}。`;
}

/** 销号 3 件（销号 2、时间推移 1）. */
export const sumWords = ({ kind, count, byCause }: MoveSum): string =>
  count === 0 ? `${MOVE_WORDS[kind]} 0 件` : `${MOVE_WORDS[kind]} ${count} 件（${listed(byCause)}）`;

import type { MigrationAnswer, MigrationQuery } from '@ryg/shared/contract/migration.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { chineseDay } from '@ryg/shared/domain/as-of.ts';
import type { LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { ALL_TOWNS, type Issue } from '@ryg/shared/domain/issue.ts';
import { migrationBetween, type DayEnd } from '@ryg/shared/domain/migration.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import type { Book, Line, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { DayPage, Past } from '../../live/past.ts';

type Deps = Readonly<{ ledger: Pick<Ledger, 'workingDays' | 'store'>; book: Book; past: Past }>;

export type MigrationService = ReturnType<typeof migrationService>;

/** How the lamps of an account's issues moved between two days, and why. */
export const migrationService =
  ({ ledger, book, past }: Deps) =>
  async (actor: Actor, query: MigrationQuery): Promise<Result<MigrationAnswer>> => {
    const now = await book.open();
    if (!now) return refuse('NOT_INITIALISED', '这个数据文件夹还没有建台账；请先运行 `ryg init`');
    const order = orderOf(query, now);
    if (!order.ok) return order;
    const [start, end] = [await past.on(query.from), await past.on(query.to)];
    if (!start.ok) return start;
    if (!end.ok) return end;
    const test = testOf(actor, now, start.value, end.value, query);
    const [before, after] = [dayEnd(start.value, test), dayEnd(end.value, test)];
    const written = await entriesBetween(ledger, start.value, end.value);
    const migration = migrationBetween({
      before,
      after,
      workingDays: ledger.workingDays,
      entriesOf: (id) => written.get(id) ?? [],
    });
    const lineOf = (id: string): Line | null => end.value.find(id) ?? start.value.find(id);
    return accept({
      from: query.from,
      to: query.to,
      before: { ...migration.before },
      after: { ...migration.after },
      flows: migration.flows.map((flow) => ({ ...flow })),
      moves: migration.moves.flatMap((move) => {
        const line = lineOf(move.id);
        return line ? [{ ...move, ...wordsOf(line) }] : [];
      }),
    });
  };

function orderOf({ from, to }: MigrationQuery, { today }: Page): Result<null> {
  if (from >= to) {
    return refuse(
      'DAYS_NOT_IN_ORDER',
      `起始日（${chineseDay(from)}）要早于截止日（${chineseDay(to)}）；请把两个日期调换或另选`,
    );
  }
  if (to <= today) return accept(null);
  return refuse(
    'DAY_TO_COME',
    `${chineseDay(to)}还没有到，那天的灯还没有定；截止日最晚选今天（${chineseDay(today)}），以后的变化请看“明日灯”`,
  );
}

const wordsOf = ({ issue: { no, title, towns, leadUnits }, verdict: { reason } }: Line) => ({
  no,
  title,
  towns: [...towns],
  leadUnits: [...leadUnits],
  reason,
});

type Test = (issue: Issue) => boolean;

/** An issue counts on both days or on neither: by where it belongs at the end, and only while the account may see it today. */
function testOf(actor: Actor, now: Page, start: DayPage, end: DayPage, { town, unit }: MigrationQuery): Test {
  const scope = scopeFor(actor, now.law.county);
  const fits = ({ towns, leadUnits }: Issue) =>
    (town === undefined || towns.includes(town) || towns.includes(ALL_TOWNS)) &&
    (unit === undefined || leadUnits.includes(unit));
  const seen = new Map<string, boolean>();
  return ({ id }) => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const issue = (end.find(id) ?? start.find(id))?.issue;
    const present = now.find(id)?.issue ?? issue;
    const may =
      issue !== undefined &&
      present !== undefined &&
      isInScope(issue, scope) &&
      isInScope(present, scope) &&
      fits(issue);
    seen.set(id, may);
    return may;
  };
}

const dayEnd = ({ day, law, lines }: DayPage, test: Test): DayEnd => ({
  day,
  pack: law.pack,
  lines: lines.filter(({ issue }) => test(issue)).map(({ issue, verdict }) => ({ issue, lamp: verdict.lamp })),
});

/** What was written about issues after the one page and up to the other. */
async function entriesBetween(
  { store }: Pick<Ledger, 'store'>,
  start: DayPage,
  end: DayPage,
): Promise<ReadonlyMap<string, readonly LedgerEntry[]>> {
  if (end.throughSeq <= start.throughSeq) return new Map();
  const entries = await store.history.between(start.throughSeq + 1, end.throughSeq);
  const bySubject = Map.groupBy(entries, ({ subject }) => subject ?? '');
  bySubject.delete('');
  return bySubject;
}

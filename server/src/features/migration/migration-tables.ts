import type { MigrationAnswer } from '@ryg/shared/contract/migration.contract.ts';
import { CAUSE_WORDS } from '@ryg/shared/domain/migration-cause.ts';
import { MOVE_WORDS, redBalance, redWords, STAND_WORDS, sumsOf } from '@ryg/shared/domain/migration-sums.ts';
import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import type { Table } from '../../documents/table.ts';

/** The page as sheets: the sums with their parts, the flows, and every lamp that moved. */
export function migrationTables(migration: MigrationAnswer): readonly Table[] {
  const { from, to, flows, moves } = migration;
  const above = [`灯色迁移：${from} 到 ${to}（都以当天结束时为准）`, redWords(redBalance(migration))];
  return [
    {
      name: '合计',
      above,
      columns: ['变化', '原因', '件数'].map((heading) => ({ heading, width: 18 })),
      rows: sumsOf(moves).flatMap(({ kind, count, byCause }) => [
        [MOVE_WORDS[kind], '合计', count],
        ...byCause.map((part) => [MOVE_WORDS[kind], CAUSE_WORDS[part.cause], part.count]),
      ]),
    },
    {
      name: '流向',
      above: [],
      columns: [`${from} 的灯`, `${to} 的灯`, '件数'].map((heading) => ({ heading, width: 18 })),
      rows: flows.map((flow) => [STAND_WORDS[flow.from], STAND_WORDS[flow.to], flow.count]),
    },
    {
      name: '明细',
      above: [],
      columns: [
        ['编号', 10],
        ['问题', 60],
        ['责任镇', 24],
        ['牵头单位', 24],
        ['原来', 12],
        ['现在', 12],
        ['变化', 16],
        ['原因', 16],
        ['原因发生在', 14],
        ['依据', 50],
      ].map(([heading, width]) => ({ heading: String(heading), width: Number(width) })),
      rows: moves.map((move) => [
        move.no ?? move.id,
        move.title,
        move.towns.includes(ALL_TOWNS) ? '各镇' : move.towns.join('、'),
        move.leadUnits.join('、'),
        STAND_WORDS[move.from],
        STAND_WORDS[move.to],
        MOVE_WORDS[move.kind],
        CAUSE_WORDS[move.cause],
        move.on,
        move.reason,
      ]),
    },
  ];
}

import { useCallback } from 'react';
import type { MigrationAnswer } from '@ryg/shared/contract/migration.contract.ts';
import { STAND_WORDS } from '@ryg/shared/domain/migration-sums.ts';
import { STANDS, type Stand } from '@ryg/shared/domain/migration.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import type { ChartGround } from '../../charts/drawing.tsx';
import { flowOption, type FlowPlace } from '../../charts/flow-option.ts';
import { monthDay } from '../../design/day-words.ts';

/** Where every lamp went, the ones that stayed included. */
export function FlowFigure({ migration }: Readonly<{ migration: MigrationAnswer }>) {
  const { flows, from, to } = migration;
  const draw = useCallback(
    (ground: ChartGround) => flowOption({ left: placesOf(flows, 'from'), right: placesOf(flows, 'to'), flows }, ground),
    [flows],
  );
  const [first, last] = [monthDay(from), monthDay(to)];
  const moved = flows.filter((flow) => flow.from !== flow.to);
  return (
    <ChartFigure
      title={`${first}的灯，到${last}成了什么灯`}
      description={`左边是${first}的各类灯，右边是${last}的。${describe(moved)}`}
      draw={draw}
      height={380}
      table={{
        columns: [{ name: `${first} → ${last}` }, { name: '件数', isNumber: true }],
        rows: flows.map((flow) => [`${STAND_WORDS[flow.from]} → ${STAND_WORDS[flow.to]}`, flow.count]),
      }}
      note={`只比较两天结束时的灯；中间变过又变回来的不算。“不在台账”在左边是之后新登记的，在右边是撤销导入的。`}
    />
  );
}

const describe = (moved: MigrationAnswer['flows']) =>
  moved.length === 0
    ? '没有一盏灯变化。'
    : `${moved.map(({ from, to, count }) => `${STAND_WORDS[from]}变为${STAND_WORDS[to]} ${count} 件`).join('，')}。`;

function placesOf(flows: MigrationAnswer['flows'], side: 'from' | 'to'): readonly FlowPlace[] {
  return STANDS.flatMap((stand: Stand) => {
    const count = flows.filter((flow) => flow[side] === stand).reduce((sum, flow) => sum + flow.count, 0);
    return count === 0 ? [] : [{ key: stand, name: STAND_WORDS[stand], tone: stand, count }];
  });
}

import { Button, Select } from 'antd';
import { useState } from 'react';
import { DEFAULT_SCHEDULE } from '@ryg/shared/domain/publication.ts';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { draft } from '../../../features/release/release.queries.ts';
import { momentWords } from '../moment-words.ts';
import { useAct } from '../use-act.ts';

const TIMES = Array.from({ length: 48 }, (_, half) => {
  const time = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
  return { value: time, label: time };
});

/** When facts flow by themselves. */
export function Schedule({ view: { schedule, demo } }: Readonly<{ view: ReleasesView }>) {
  const [at, setAt] = useState(schedule.at ?? DEFAULT_SCHEDULE);
  const { actAloud, isBusy } = useAct();
  const ask = (time: string | null) =>
    void actAloud(() => draft({ kind: 'schedule', at: time }, ''), '已拟发布单，等另一位同志放行');
  return (
    <section className="dk-card">
      <h2>定时公开</h2>
      <p>{stateWords(schedule, demo)}</p>
      <div className="dk-one">
        <Select aria-label="每天公开的时刻" value={at} options={TIMES} onChange={setAt} />
        <Button loading={isBusy} disabled={at === schedule.at} onClick={() => ask(at)}>
          改时刻
        </Button>
        {schedule.at !== null && (
          <Button loading={isBusy} onClick={() => ask(null)}>
            停止
          </Button>
        )}
      </div>
      <p className="dk-quiet">只公开台账中的事实，标题、说明、照片仍由两人逐次放行；当天没有变化则不公开。</p>
    </section>
  );
}

function stateWords({ at, active, next }: ReleasesView['schedule'], demo: boolean): string {
  if (at === null) return '已停止：事实只在放行时公开。';
  if (demo) return `演示数据停在固定的一天，不定时公开（设为每天 ${at}）。`;
  if (!active) return `设为每天 ${at}；第一次由两人放行之后开始。`;
  return `每天 ${at}；下一次 ${next === null ? '' : momentWords(next)}。`;
}

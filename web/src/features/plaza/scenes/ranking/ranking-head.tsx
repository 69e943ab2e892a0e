import type { Board } from '@ryg/shared/domain/board.ts';
import type { Stage } from '../../stage-mode.ts';
import { ruleSentences } from '../../words.ts';

type Props = Readonly<{ board: Board; stage: Stage; countyOwn: number; share: number }>;

export function RankingHead({ board, stage, countyOwn, share }: Props) {
  const portrait = stage.mode === 'portrait';
  return (
    <div className="ranking-head">
      <span className="head-rank">名次</span>
      <span className="head-town">乡镇</span>
      {!portrait && (
        <span className="head-lamps">
          <span>{share > 1 ? `1 格 = ${share} 个问题` : '每盏灯是一个问题'}</span>
          <span>
            <i className="pedestal-sign" />
            白底座 = 多镇共有
          </span>
          {stage.mode === 'wide' && <span>{ruleSentences(board)[1]}</span>}
          {stage.mode === 'wide' && countyOwn > 0 && <span>县直 {countyOwn} 件不上榜</span>}
        </span>
      )}
      <span className="head-count">已改好</span>
      <span className="head-move">较上周</span>
    </div>
  );
}

import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import { LAMP_WORDS } from '@ryg/shared/domain/rule-sense/predicate-words.ts';
import { sentenceOf } from '../../../api/refused.ts';
import type { Outcome } from '../../../features/rules/rehearse/outcome.ts';
import type { Rehearsing } from '../../../features/rules/rehearse/use-rehearsal.ts';
import { FlipList } from './flip-list.tsx';
import { TownMoves } from './town-moves.tsx';

type Props = Readonly<{ facts: RehearsalFacts; rehearsing: Rehearsing; isSound: boolean; isOld: boolean }>;

/** What would be otherwise: how many lights, of which towns, and each of them with both reasons. */
export function OutcomeView({ facts, rehearsing, isSound, isOld }: Props) {
  const { outcome, progress, isCancelled, error, cancel, again } = rehearsing;
  const [town, setTown] = useState<string | null>(null);
  return (
    <div className="ru-outcome">
      <div className="ru-outcome-head">
        <h3>{daysWords(facts)}</h3>
        {(progress !== null || isOld) && (
          <p className="ru-running">
            <Progress percent={Math.round((progress ?? 0) * 100)} size="small" aria-label="试算进度" />
            <Button size="small" onClick={cancel}>
              停止试算
            </Button>
          </p>
        )}
      </div>
      {isCancelled && (
        <p className="ru-again" role="status">
          试算已停止，下面还是上一次的结果。
          <Button size="small" onClick={again}>
            重新试算
          </Button>
        </p>
      )}
      {error !== null && (
        <p className="dk-refusal ru-again" role="alert">
          试算没有做完：{sentenceOf(error)}
          <Button size="small" onClick={again}>
            重新试算
          </Button>
        </p>
      )}
      {!isSound && <p className="dk-quiet">规则改好以后，这里接着试算；下面是改坏以前的结果。</p>}
      {outcome && (
        <>
          <p className="ru-sum">{sumWords(outcome, facts)}</p>
          <TownMoves towns={outcome.towns} on={facts.to} chosen={town} onChoose={setTown} />
          <FlipList outcome={outcome} facts={facts} town={town} onTown={setTown} />
        </>
      )}
    </div>
  );
}

const isOneDay = ({ from, to }: RehearsalFacts) => from === to;

const daysWords = (facts: RehearsalFacts) =>
  isOneDay(facts)
    ? `${facts.to} 的 ${facts.issues.id.length} 件问题`
    : `${facts.from} 至 ${facts.to}，${facts.issues.id.length} 件问题逐日`;

function sumWords({ issues, days, turned, towns }: Outcome, facts: RehearsalFacts): string {
  if (issues === 0) return '没有一盏灯变色，各镇名次和牌子也不变。';
  const parts = turned.map(({ was, now, issues: some }) => `${LAMP_WORDS[was]}变${LAMP_WORDS[now]} ${some} 件`);
  const moved = towns.filter(({ before, after }) => before.rank !== after.rank || before.plate !== after.plate).length;
  const length = isOneDay(facts) ? '' : `，合计 ${days} 天次`;
  return `${issues} 件变色${length}：${parts.join('，')}。${moved === 0 ? '各镇名次和牌子不变。' : `${moved} 个镇的名次或牌子会变。`}`;
}

import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { draft, useScan } from '../../../features/release/release.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { MarkedText } from './marked-text.tsx';

type Waiting = ReleasesView['statementsWaiting'][number];

/** What towns want to say beside their lights. */
export function DraftStatements({ waiting }: Readonly<{ waiting: readonly Waiting[] }>) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { act, isBusy, error } = useAct();
  const { data: scanned } = useScan(waiting.map(({ text }) => text));
  const chosen = waiting.filter(({ issue }) => !left.has(issue));
  if (waiting.length === 0) return <p className="dk-quiet">没有等公开的镇办说明。</p>;
  const toggle = (issue: string, isChosen: boolean) =>
    setLeft((before) => new Set(isChosen ? [...before].filter((one) => one !== issue) : [...before, issue]));
  return (
    <>
      <Refusal error={error} />
      <ul className="dk-titles">
        {waiting.map(({ issue, name, text, by, on }) => {
          const finding = scanned?.findings.find((one) => one.text === text);
          return (
            <li key={issue}>
              <Checkbox checked={!left.has(issue)} onChange={({ target }) => toggle(issue, target.checked)}>
                {name}　<span className="dk-quiet">{`${by}　${on}`}</span>
              </Checkbox>
              <p>
                <MarkedText text={text} matches={finding?.matches ?? []} />
              </p>
              {finding && <p className="dk-title-fault">{finding.matches.map(({ words }) => words).join('，')}</p>}
            </li>
          );
        })}
      </ul>
      <Button
        type="primary"
        disabled={chosen.length === 0}
        loading={isBusy}
        onClick={() =>
          void act(
            () => draft({ kind: 'statements', issues: chosen.map(({ issue }) => issue) }, ''),
            '已拟发布单，等另一位同志放行',
          )
        }
      >
        拟发布单（{chosen.length} 条说明）
      </Button>
    </>
  );
}

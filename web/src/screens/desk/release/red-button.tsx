import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { draft, pressRedButton } from '../../../features/release/release.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { momentWords } from '../moment-words.ts';
import { useAct } from '../use-act.ts';
import { ReasonDialog } from './reason-dialog.tsx';

type Props = Readonly<{ view: ReleasesView }>;

/** One person, at once: everything off the screens. And the way back, which takes two. */
export function RedButton({ view: { square, releases } }: Props) {
  const [isAsking, setAsking] = useState(false);
  const mayRestore = useHasRole('office');
  const { actAloud, isBusy } = useAct();
  const isRestoring = releases.some(({ kind, state }) => kind === 'restore' && state === 'waiting');
  const { withdrawn } = square;
  return (
    <section className="dk-card dk-red">
      <h2>一键撤下</h2>
      {withdrawn ? (
        <>
          <p>
            <b>公示内容已撤下。</b>
            {withdrawn.by} {momentWords(withdrawn.at)} 撤下：{withdrawn.reason}
          </p>
          {mayRestore && (
            <Button
              disabled={isRestoring}
              loading={isBusy}
              onClick={() =>
                void actAloud(
                  () => draft({ kind: 'restore', issue: null }, '核对完毕'),
                  '已拟“恢复公开”，等另一位同志放行',
                )
              }
            >
              {isRestoring ? '“恢复公开”待另一位同志放行' : '拟“恢复公开”'}
            </Button>
          )}
        </>
      ) : (
        <>
          <p>发现公示内容有误或涉及个人信息时按下。一人即可，十秒内所有屏幕和网页都不再显示；恢复要两人办理。</p>
          <Button danger type="primary" size="large" block onClick={() => setAsking(true)}>
            撤下全部公示内容
          </Button>
        </>
      )}
      {isAsking && (
        <ReasonDialog
          title="撤下全部公示内容"
          label="撤下的理由（记入台账）"
          verb="立即撤下"
          done="已撤下，各屏幕十秒内不再显示"
          danger
          act={(reason) => pressRedButton(reason, null)}
          onClose={() => setAsking(false)}
        >
          <p>广场屏、排名、调度会立即显示“公示内容已撤下，正在核对”，公开接口不再给出任何内容。台账不受影响。</p>
        </ReasonDialog>
      )}
    </section>
  );
}

/** The same for one issue. */
export function WithdrawnIssues({ view: { square, releases } }: Props) {
  const { actAloud, isBusy } = useAct();
  const mayRestore = useHasRole('office');
  const waiting = releases.filter(({ kind, state }) => kind === 'restore' && state === 'waiting');
  if (square.withdrawnIssues.length === 0) return null;
  return (
    <section className="dk-card">
      <h2>正在核对的问题</h2>
      <ul className="dk-lines">
        {square.withdrawnIssues.map(({ issue, name }) => {
          const isDrafted = waiting.some(({ changes }) =>
            changes.some((change) => name.startsWith(change.issue ?? '\n')),
          );
          return (
            <li key={issue}>
              <span>{name}</span>
              {mayRestore && (
                <Button
                  size="small"
                  loading={isBusy}
                  disabled={isDrafted}
                  onClick={() =>
                    void actAloud(
                      () => draft({ kind: 'restore', issue }, '核对完毕'),
                      '已拟“恢复公开”，等另一位同志放行',
                    )
                  }
                >
                  {isDrafted ? '待放行' : '拟“恢复公开”'}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Chooses one issue and withdraws its wording. */
export function WithdrawOne({ choices }: Readonly<{ choices: readonly Readonly<{ value: string; label: string }>[] }>) {
  const [issue, setIssue] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="dk-one">
      <Select
        aria-label="要撤下的问题"
        showSearch
        allowClear
        optionFilterProp="label"
        placeholder="只撤下一个问题的内容"
        value={issue}
        options={[...choices]}
        onChange={(value: string | undefined) => setIssue(value ?? null)}
      />
      <Button danger disabled={issue === null} onClick={() => setAsking(true)}>
        撤下
      </Button>
      {isAsking && issue !== null && (
        <ReasonDialog
          title="撤下一个问题的内容"
          label="撤下的理由（记入台账）"
          verb="立即撤下"
          done="已撤下，显示为“内容核对中”"
          danger
          act={(reason) => pressRedButton(reason, issue)}
          onClose={() => {
            setAsking(false);
            setIssue(null);
          }}
        >
          <p>这个问题的标题、类别、单位和说明不再显示，改为“内容核对中”；它的灯和各项数字不变。</p>
        </ReasonDialog>
      )}
    </div>
  );
}

import { Button } from 'antd';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { draft } from '../../../features/release/release.queries.ts';
import { useAct } from '../use-act.ts';
import { Changes } from './changes.tsx';

/** What the ledger knows and the square does not. */
export function DraftFacts({ view: { square, releases, schedule } }: Readonly<{ view: ReleasesView }>) {
  const { actAloud, isBusy } = useAct();
  const isWaiting = releases.some(({ kind, state }) => kind === 'facts' && state === 'waiting');
  if (square.issuesBehind === 0) return <p className="dk-quiet">广场上的事实与台账一致。</p>;
  return (
    <>
      <p>
        广场上有 <b className="digits">{square.issuesBehind}</b> 个问题落后于台账。
        {schedule.active && schedule.at !== null && `不拟发布单，也会在每天 ${schedule.at} 自动公开。`}
      </p>
      <Changes changes={square.factsBehind} />
      <Button
        type="primary"
        disabled={isWaiting}
        loading={isBusy}
        onClick={() => void actAloud(() => draft({ kind: 'facts' }, ''), '已拟发布单，等另一位同志放行')}
      >
        {isWaiting ? '已拟，待另一位同志放行' : '拟发布单（最新事实）'}
      </Button>
    </>
  );
}

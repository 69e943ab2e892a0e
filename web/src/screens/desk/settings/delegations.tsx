import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { DelegationView } from '@ryg/shared/contract/office.contract.ts';
import { send } from '../../../api/send.ts';
import { useColleagues, useDelegations } from '../../../features/office/office.queries.ts';
import { useCounty, useUnitName } from '../../../features/session/county.queries.ts';
import { useHasRole, useSession } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { Chip, type Tone } from '../chip.tsx';
import { useAct } from '../use-act.ts';
import { DelegationForm } from './delegation-form.tsx';

/** Who signs for which leader, now and before. */
export function Delegations() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="dk-settings-list">
      <p className="dk-quiet">
        领导请假时，可以把销号前的签字授权给别人代签；只授权签字，不授权别的。同一领导的后一次授权代替前一次。
      </p>
      <Asked query={useDelegations()}>
        {(delegations) => (
          <ul className="dk-cards">
            {delegations.map((one, at) => (
              <DelegationCard
                key={delegations.length - at}
                delegation={one}
                isReplaced={delegations.findIndex(({ leader }) => leader === one.leader) < at}
              />
            ))}
            {delegations.length === 0 && <li className="dk-card dk-quiet">还没有登记过授权。</li>}
          </ul>
        )}
      </Asked>
      <Button type="primary" onClick={() => setOpen(true)}>
        登记授权
      </Button>
      {isOpen && <DelegationForm onClose={() => setOpen(false)} />}
    </div>
  );
}

function stateOf({ from, until }: DelegationView, isReplaced: boolean, today: string): readonly [Tone, string] {
  if (isReplaced) return ['plain', '已被代替'];
  if (until < today) return ['plain', '已结束'];
  return from > today ? ['warn', '未开始'] : ['good', '有效'];
}

function DelegationCard({ delegation, isReplaced }: Readonly<{ delegation: DelegationView; isReplaced: boolean }>) {
  const { data: county } = useCounty();
  const { data: colleagues } = useColleagues();
  const unitName = useUnitName();
  const nameOf = (account: string) => colleagues?.find((one) => one.account === account)?.name ?? account;
  const { leader, by, to, from, until, reason } = delegation;
  const { unit } = useSession();
  const isOwn = useHasRole('leader') && unit === leader;
  const isOffice = useHasRole('office');
  const { actAloud, isBusy } = useAct();
  const mayEnd = !isReplaced && (isOwn || isOffice) && county !== undefined && until >= county.today;
  const [tone, word] = stateOf(delegation, isReplaced, county?.today ?? '');
  return (
    <li className="dk-card">
      <p className="dk-delegation">
        <b>{unitName(leader)}</b> 的签字由 <b>{nameOf(to)}</b> 代签 <Chip tone={tone}>{word}</Chip>
      </p>
      <p>
        {from} 至 {until}　{reason}
      </p>
      <p className="dk-quiet">{nameOf(by)}登记</p>
      {mayEnd && (
        <Popconfirm
          title={`结束${unitName(leader)}的授权？`}
          description={`从现在起${nameOf(to)}不能再代签；已经代签的仍然有效。`}
          okText="结束授权"
          cancelText="不结束"
          onConfirm={() => actAloud(() => send('POST', '/api/delegations/end', isOwn ? {} : { leader }), '授权已结束')}
        >
          <Button size="small" loading={isBusy}>
            结束授权
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}

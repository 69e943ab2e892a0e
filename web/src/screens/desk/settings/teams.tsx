import { Button } from 'antd';
import { useState } from 'react';
import { newId } from '../../../api/new-id.ts';
import type { TeamView } from '@ryg/shared/contract/office.contract.ts';
import { useColleagues, useTeams } from '../../../features/office/office.queries.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { Asked } from '../asked.tsx';
import { TeamForm } from './team-form.tsx';

const newTeam = (): TeamView => ({ id: newId(), name: '', members: [], towns: [], seq: 0 });

/** The inspection teams: who is in them today and which towns are theirs. */
export function Teams() {
  const [open, setOpen] = useState<Readonly<{ team: TeamView; isNew: boolean }> | null>(null);
  return (
    <div className="dk-settings-list">
      <p className="dk-quiet">督查组的成员只看所包的镇；没有编入任何组的督查人员，按账户的单位看。</p>
      <Asked query={useTeams()}>
        {(teams) => (
          <ul className="dk-cards">
            {teams.map((team) => (
              <TeamCard key={team.id} team={team} onOpen={() => setOpen({ team, isNew: false })} />
            ))}
            {teams.length === 0 && <li className="dk-card dk-quiet">还没有督查组。</li>}
          </ul>
        )}
      </Asked>
      <Button type="primary" onClick={() => setOpen({ team: newTeam(), isNew: true })}>
        新建督查组
      </Button>
      {open && <TeamForm key={open.team.id} team={open.team} isNew={open.isNew} onClose={() => setOpen(null)} />}
    </div>
  );
}

type CardProps = Readonly<{ team: TeamView; onOpen: () => void }>;

function TeamCard({ team, onOpen }: CardProps) {
  const { data: county } = useCounty();
  const { data: colleagues } = useColleagues();
  const today = county?.today ?? '';
  const holds = ({ from, until }: Readonly<{ from: string; until: string | null }>) =>
    from <= today && (until === null || today <= until);
  const nameOf = (account: string) => colleagues?.find((one) => one.account === account)?.name ?? account;
  const townOf = (code: string) => county?.towns.find((town) => town.code === code)?.shortName ?? code;
  const members = team.members.filter(holds).map(({ account }) => nameOf(account));
  const towns = team.towns.filter(holds).map(({ code }) => townOf(code));
  return (
    <li className="dk-card dk-team">
      <h2>{team.name}</h2>
      <Button onClick={onOpen} aria-label={`修改${team.name}`}>
        修改
      </Button>
      <dl>
        <dt>成员</dt>
        <dd>{members.join('、') || '今天没有成员'}</dd>
        <dt>包片</dt>
        <dd>{towns.join('、') || '今天没有包的镇'}</dd>
      </dl>
    </li>
  );
}

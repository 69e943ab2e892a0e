import type { PacksView } from '@ryg/shared/contract/packs.contract.ts';
import { usePacks } from '../../../features/rules/rules.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { InForce } from './in-force.tsx';
import { PackHistory } from './pack-history.tsx';
import { Proposals } from './proposals.tsx';
import { Trial } from './trial.tsx';
import './rules.css';
import './outcome.css';

/** 规则: by which rules lights are judged, what other rules would show, and how two people change them. */
export function RulesPage() {
  return (
    <>
      <header className="dk-head">
        <h1>规则</h1>
        <p className="dk-quiet">先试算、再提出、另一人批准，到起用日生效；已经过去的日子不重新判。</p>
      </header>
      <Asked query={usePacks()}>{(packs) => <Parts packs={packs} />}</Asked>
    </>
  );
}

function Parts({ packs }: Readonly<{ packs: PacksView }>) {
  const isOffice = useHasRole('office');
  return (
    <div className="ru-page">
      <div className="ru-top">
        <InForce packs={packs} />
        <div className="ru-side">
          <Proposals packs={packs} />
          <PackHistory history={packs.history} />
        </div>
      </div>
      <Trial packs={packs} mayEdit={isOffice} />
    </div>
  );
}

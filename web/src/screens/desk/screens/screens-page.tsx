import { Button } from 'antd';
import { useState } from 'react';
import type { ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { byNeed } from '../../../features/screens/screen-state.ts';
import { useScreens } from '../../../features/screens/screens.queries.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { FirstSteps } from './first-steps.tsx';
import { useMayAct } from './may-act.ts';
import { NoticeForm } from './notice-form.tsx';
import { Notices } from './notices.tsx';
import { ScreenCard } from './screen-card.tsx';
import { PAIR_HREF } from './screens-address.ts';
import './screens.css';

/** 广场屏: every screen as it is now, those that need somebody first. */
export function ScreensPage() {
  const screens = useScreens();
  const mayAct = useMayAct();
  const [isDrafting, setDrafting] = useState(false);
  const hasScreens = screens.data?.screens.some(({ revoked }) => revoked === null) ?? false;
  return (
    <>
      <header className="dk-head">
        <h1>广场屏</h1>
        {mayAct && (
          <div className="dk-head-acts">
            {hasScreens && <Button onClick={() => setDrafting(true)}>发通知</Button>}
            <DeskLink to={PAIR_HREF} className="sc-primary">
              配对新屏
            </DeskLink>
          </div>
        )}
      </header>
      <Asked query={screens}>{(view) => <Walls view={view} />}</Asked>
      {isDrafting && screens.data && (
        <NoticeForm view={screens.data} screens={null} onClose={() => setDrafting(false)} />
      )}
    </>
  );
}

function Walls({ view }: Readonly<{ view: ScreensView }>) {
  const townName = useUnitName();
  const around = { now: view.now, townName };
  const live = byNeed(
    view.screens.filter(({ revoked }) => revoked === null),
    around,
  );
  const gone = view.screens.filter(({ revoked }) => revoked !== null);
  return (
    <div className="sc-page">
      {live.length === 0 && <FirstSteps />}
      {live.length > 0 && (
        <ul className="sc-list" aria-label="广场屏">
          {live.map((screen) => (
            <ScreenCard key={screen.id} screen={screen} view={view} />
          ))}
        </ul>
      )}
      {(live.length > 0 || view.notices.length > 0) && <Notices view={view} />}
      {gone.length > 0 && (
        <details className="dk-card sc-gone">
          <summary>已停用的 {gone.length} 块屏</summary>
          <ul className="sc-list">
            {gone.map((screen) => (
              <ScreenCard key={screen.id} screen={screen} view={view} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

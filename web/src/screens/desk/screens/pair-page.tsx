import { useLocation } from '@tanstack/react-router';
import { useScreens } from '../../../features/screens/screens.queries.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { useMayAct } from './may-act.ts';
import { PairAgain } from './pair-again.tsx';
import { PairForm } from './pair-form.tsx';
import { SCREENS_HREF } from './screens-address.ts';
import './screens.css';
import './screen-form.css';

/** 配对: a code from the wall, and what the office wants of the screen; or only the code, for another player of one. */
export function PairPage() {
  const search = new URLSearchParams(useLocation({ select: ({ searchStr }) => searchStr }));
  const code = search.get('code') ?? '';
  const screen = search.get('screen');
  const mayAct = useMayAct();
  const screens = useScreens();
  return (
    <>
      <p className="sc-back">
        <DeskLink to={SCREENS_HREF}>广场屏</DeskLink>
      </p>
      <header className="dk-head">
        <h1>{screen === null ? '配对新屏' : '换播放机，重新配对'}</h1>
      </header>
      {!mayAct && <p className="dk-card">配对由整改办办理。</p>}
      {mayAct && screen === null && <PairForm code={code} />}
      {mayAct && screen !== null && (
        <Asked query={screens}>
          {(view) => <PairAgain screen={view.screens.find(({ id }) => id === screen) ?? null} code={code} />}
        </Asked>
      )}
    </>
  );
}

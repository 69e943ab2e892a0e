import type { ScreenLine, ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { stateOf } from '../../../features/screens/screen-state.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { DeskLink } from '../desk-link.tsx';
import { ScreenFacts, ShownNow } from './screen-facts.tsx';
import { useMayAct } from './may-act.ts';
import { OtherAlarms } from './other-alarms.tsx';
import { screenHref } from './screens-address.ts';
import { StateLine } from './state-line.tsx';
import { TodayStrip } from './today-strip.tsx';

type Props = Readonly<{ screen: ScreenLine; view: ScreensView }>;

/** One screen in the list: how it is, what it shows, how it was today. */
export function ScreenCard({ screen, view }: Props) {
  const { id, settings, alarms, revoked } = screen;
  const townName = useUnitName();
  const mayAct = useMayAct();
  const state = stateOf(screen, { now: view.now, townName });
  return (
    <li className="dk-card sc-card" data-lamp={state.lamp}>
      <div className="sc-who">
        <h2>
          <DeskLink to={screenHref(id)}>{settings.name}</DeskLink>
        </h2>
        <p className="dk-quiet">{settings.place}</p>
      </div>
      <StateLine state={state} />
      <OtherAlarms alarms={alarms} />
      {revoked === null && (
        <>
          <ShownNow screen={screen} />
          <ScreenFacts screen={screen} view={view} />
          <TodayStrip screen={screen} now={view.now} />
          <DeskLink to={screenHref(id)} className="sc-open">
            {mayAct ? '值守操作' : '看详情'}
            <span className="visually-hidden">：{settings.name}</span>
          </DeskLink>
        </>
      )}
    </li>
  );
}

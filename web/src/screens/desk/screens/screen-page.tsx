import { useLocation, useParams, useRouter } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ScreenLine, ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { stateOf } from '../../../features/screens/screen-state.ts';
import { useScreens } from '../../../features/screens/screens.queries.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { Duty } from './duty.tsx';
import { useMayAct } from './may-act.ts';
import { OtherAlarms } from './other-alarms.tsx';
import { partOf, screenHref, SCREENS_HREF, type ScreenPart } from './screens-address.ts';
import { SettingsForm } from './settings-form.tsx';
import { StateLine } from './state-line.tsx';
import { Timeline } from './timeline.tsx';
import { useOrders } from './use-orders.ts';
import './screens.css';
import './duty.css';
import './timeline.css';
import './screen-form.css';

/** One screen: for whoever is on duty, for whoever set it up, and what it showed. */
export function ScreenPage() {
  const { id = '' }: Readonly<{ id?: string }> = useParams({ strict: false });
  const orders = useOrders();
  const screens = useScreens(orders.isFresh);
  return (
    <>
      <p className="sc-back">
        <DeskLink to={SCREENS_HREF}>广场屏</DeskLink>
      </p>
      <Asked query={screens}>
        {(view) => {
          const screen = view.screens.find((one) => one.id === id);
          return screen ? (
            <OneScreen screen={screen} view={view} orders={orders} />
          ) : (
            <p className="dk-card">没有编号 {id} 的屏；它可能属于另一个县的数据，请回到“广场屏”重新选择。</p>
          );
        }}
      </Asked>
    </>
  );
}

type Props = Readonly<{ screen: ScreenLine; view: ScreensView; orders: ReturnType<typeof useOrders> }>;

function OneScreen({ screen, view, orders }: Props) {
  const { history } = useRouter();
  const part = partOf(useLocation({ select: ({ searchStr }) => searchStr }));
  const townName = useUnitName();
  const mayAct = useMayAct();
  const { id, settings, alarms, revoked } = screen;
  const parts = [
    { key: 'duty', label: '值守', children: <Duty screen={screen} view={view} orders={orders} /> },
    { key: 'timeline', label: '时间线', children: <Timeline screen={screen} now={view.now} /> },
    ...(mayAct && revoked === null
      ? [{ key: 'settings', label: '设置', children: <SettingsForm screen={screen} /> }]
      : []),
  ];
  return (
    <>
      <header className="sc-head">
        <h1>{settings.name}</h1>
        <p className="dk-quiet">{settings.place}</p>
        <StateLine state={stateOf(screen, { now: view.now, townName })} />
      </header>
      <OtherAlarms alarms={alarms} />
      <Tabs
        activeKey={parts.some(({ key }) => key === part) ? part : 'duty'}
        items={parts}
        onChange={(key) => history.replace(screenHref(id, key as ScreenPart))}
      />
    </>
  );
}

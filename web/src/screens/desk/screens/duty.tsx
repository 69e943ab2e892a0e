import type { ScreenLine, ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { useBoard } from '../../../features/board/board.queries.ts';
import { PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import type { Hold } from '../../../features/plaza/held-slot.ts';
import { DeskLink } from '../desk-link.tsx';
import { useIsPhone } from '../surroundings.ts';
import { DutyButtons } from './duty-buttons.tsx';
import { InForce } from './in-force.tsx';
import { useMayAct } from './may-act.ts';
import { Notices } from './notices.tsx';
import { OrderLines } from './order-lines.tsx';
import { Refusal } from '../refusal.tsx';
import { ScreenFacts, ShownNow } from './screen-facts.tsx';
import { TodayStrip } from './today-strip.tsx';
import type { Orders } from './use-orders.ts';
import { SmallWall } from './small-wall.tsx';

type Props = Readonly<{ screen: ScreenLine; view: ScreensView; orders: Orders }>;

/** 值守: what is on, and one touch to change it. */
export function Duty({ screen, view, orders }: Props) {
  const mayAct = useMayAct();
  const isPhone = useIsPhone();
  const isTheirs = view.notices.filter(({ screens }) => screens === null || screens.includes(screen.id));
  return (
    <div className="sc-duty">
      <div className="sc-duty-main">
        <section className="dk-card sc-duty-now">
          <ShownNow screen={screen} />
          <InForce screen={screen} now={view.now} />
        </section>
        {mayAct && screen.revoked === null && (
          <>
            <Refusal error={orders.error} />
            <OrderLines given={orders.given} screen={screen} />
            <DutyButtons screen={screen} view={view} orders={orders} />
          </>
        )}
        <p className="sc-red">
          公示内容有误或涉及个人信息？<DeskLink to="/desk/release">去一键撤下</DeskLink>
        </p>
      </div>
      <div className="sc-duty-side">
        {!isPhone && <AsTold screen={screen} />}
        <section className="dk-card sc-duty-facts">
          <TodayStrip screen={screen} now={view.now} />
          <ScreenFacts screen={screen} view={view} />
        </section>
        <Notices view={{ ...view, notices: isTheirs }} />
      </div>
    </div>
  );
}

/** What the screen says it shows, drawn here again; nothing where it shows no scene. */
function AsTold({ screen: { beat, settings } }: Readonly<{ screen: ScreenLine }>) {
  const { data: board } = useBoard();
  const scene = PLAZA_SCENES.find((one) => one === beat?.scene);
  if (!board || !beat || !scene || (beat.cover !== 'none' && beat.cover !== 'held')) return null;
  const hold: Hold = { scene, ...(beat.town !== null && { town: beat.town }) };
  return (
    <section className="dk-card sc-told">
      <h2>屏上的这一幕</h2>
      <SmallWall board={board} settings={{ ...settings, motion: false }} hold={hold} />
      <p className="dk-quiet">按屏自己的报告重画，不是现场照片。</p>
    </section>
  );
}

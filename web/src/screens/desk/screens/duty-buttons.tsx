import { Button } from 'antd';
import { useState } from 'react';
import { SCREEN_ACT_WORDS } from '@ryg/shared/domain/screen-act.ts';
import type { ScreenLine, ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { BlackDialog } from './black-dialog.tsx';
import { HoldBox } from './hold-box.tsx';
import { NoticeForm } from './notice-form.tsx';
import { ReloadDialog } from './reload-dialog.tsx';
import type { Orders } from './use-orders.ts';

type Props = Readonly<{ screen: ScreenLine; view: ScreensView; orders: Orders }>;
type Asking = 'black' | 'notice' | 'reload' | null;

const TEST_CARD_MINUTES = 10;

/** The few big buttons of whoever is on duty. */
export function DutyButtons({ screen, view, orders: { order, isBusy } }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const { acts, beat } = screen;
  const isBlack = acts.black !== null || beat?.cover === 'black';
  const isStopped = acts.hold !== null || acts.testCard !== null;
  const close = () => setAsking(null);
  return (
    <section className="sc-buttons" aria-label="远程操作">
      <HoldBox screen={screen} isBusy={isBusy} onHold={(act) => void order(screen, act)} />
      <Button
        className="sc-big"
        type={isStopped ? 'primary' : 'default'}
        disabled={!isStopped || isBusy}
        onClick={() => void order(screen, { act: 'resume' })}
      >
        {SCREEN_ACT_WORDS.resume}
      </Button>
      <Button className="sc-big" onClick={() => setAsking('notice')}>
        发通知
      </Button>
      {isBlack ? (
        <Button
          className="sc-big"
          type="primary"
          disabled={isBusy}
          onClick={() => void order(screen, { act: 'light' })}
        >
          {SCREEN_ACT_WORDS.light}
        </Button>
      ) : (
        <Button className="sc-big" danger disabled={isBusy} onClick={() => setAsking('black')}>
          {SCREEN_ACT_WORDS.black}
        </Button>
      )}
      <Button
        className="sc-big"
        disabled={isBusy}
        onClick={() => void order(screen, { act: 'testCard', minutes: TEST_CARD_MINUTES })}
      >
        {SCREEN_ACT_WORDS.testCard}
        <span>{TEST_CARD_MINUTES} 分钟</span>
      </Button>
      <Button className="sc-big sc-wide" disabled={isBusy} onClick={() => setAsking('reload')}>
        {SCREEN_ACT_WORDS.reload}
      </Button>
      {asking === 'black' && (
        <BlackDialog name={screen.settings.name} onBlack={(act) => order(screen, act)} onClose={close} />
      )}
      {asking === 'notice' && <NoticeForm view={view} screens={[screen.id]} onClose={close} />}
      {asking === 'reload' && (
        <ReloadDialog name={screen.settings.name} onReload={() => order(screen, { act: 'reload' })} onClose={close} />
      )}
    </section>
  );
}

import { Drawer, Popover } from 'antd';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { WhyCard } from './why-card.tsx';
import './why.css';

type Props = Readonly<{
  id: string;
  asOf?: CalendarDay | undefined;
  /** What those who hear the page need besides the words that are seen: 预警：通村路水毁未修复. */
  label: string;
  isPhone: boolean;
  /** The way to the issue's own page, at the foot of the card. */
  link: ReactNode;
  /** The lamp itself. */
  children: ReactNode;
}>;

/** A lamp that says why it is lit: beside it on a desk, from the bottom on a phone. Esc closes and goes back to the lamp. */
export function WhyLamp({ id, asOf, label, isPhone, link, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const lamp = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    lamp.current?.focus();
  };
  const card = <WhyCard id={id} asOf={asOf} link={link} />;
  const button = (
    <button
      ref={lamp}
      type="button"
      className="wy-lamp"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      {children}
      <span className="visually-hidden">{label}，凭什么亮灯</span>
    </button>
  );
  if (isPhone) {
    return (
      <>
        {button}
        <Drawer
          open={isOpen}
          onClose={close}
          placement="bottom"
          size="82dvh"
          title="凭什么亮灯"
          destroyOnHidden
          rootClassName="wy-sheet"
        >
          {card}
        </Drawer>
      </>
    );
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={(next) => !next && setOpen(false)}
      trigger="click"
      placement="right"
      destroyOnHidden
      classNames={{ root: 'wy-popover' }}
      content={<Beside onClose={close}>{card}</Beside>}
    >
      {button}
    </Popover>
  );
}

const REACHABLE = 'a[href], button:not([disabled])';

/** A paper that takes the focus while it is open, and gives it back to the lamp at either end and at Esc. */
export function Beside({ onClose, children }: Readonly<{ onClose: () => void; children: ReactNode }>) {
  const paper = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(onClose);
  useEffect(() => {
    const { current } = paper;
    if (!current) return undefined;
    current.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' && (event.key !== 'Tab' || !isAtEnd(current, event))) return;
      event.preventDefault();
      leave();
    };
    current.addEventListener('keydown', onKey);
    return () => current.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={paper} className="wy-paper" role="dialog" aria-label="凭什么亮灯" tabIndex={-1}>
      {children}
      <button type="button" className="wy-close" onClick={onClose}>
        关闭
      </button>
    </div>
  );
}

function isAtEnd(paper: HTMLElement, { shiftKey, target }: KeyboardEvent): boolean {
  const reachable = [...paper.querySelectorAll<HTMLElement>(REACHABLE)];
  return shiftKey ? target === paper || target === reachable[0] : target === reachable.at(-1);
}

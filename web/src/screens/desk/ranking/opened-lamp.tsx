import { Drawer, Popover } from 'antd';
import { Beside } from '../../../features/why/why-lamp.tsx';

/** The card of a lamp; where nothing is given to open, a lamp only tells its line. */
export type LampDoor = Readonly<{
  mayOpen: (id: string) => boolean;
  card: (id: string) => React.ReactNode;
}>;

/** The lamp that was opened, and where it stands on its sheet. */
export type Opened = Readonly<{ id: string; left: number; top: number }>;

type OpenedProps = Readonly<{
  opened: Opened | null;
  door: LampDoor;
  isPhone: boolean;
  /** Closed by hand: back to the lamp. */
  onClose: () => void;
  /** Left by a click elsewhere. */
  onLeave: () => void;
}>;

/** Why a lamp is lit: beside it on a desk, from the bottom on a phone. */
export function OpenedLamp({ opened, door, isPhone, onClose, onLeave }: OpenedProps) {
  if (isPhone) {
    return (
      <Drawer
        open={opened !== null}
        placement="bottom"
        size="82dvh"
        title="凭什么亮灯"
        destroyOnHidden
        rootClassName="wy-sheet"
        onClose={onClose}
      >
        {opened && door.card(opened.id)}
      </Drawer>
    );
  }
  if (!opened) return null;
  return (
    <Popover
      open
      trigger="click"
      placement="rightTop"
      destroyOnHidden
      classNames={{ root: 'wy-popover' }}
      onOpenChange={(next) => !next && onLeave()}
      content={<Beside onClose={onClose}>{door.card(opened.id)}</Beside>}
    >
      <span className="dr-anchor" style={{ insetInlineStart: opened.left, insetBlockStart: opened.top }} />
    </Popover>
  );
}

import { Modal } from 'antd';
import { useMemo, useState } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import { serverNow } from '../../../api/now.ts';
import { IN_CONTACT } from '../../../features/plaza/freshness.ts';
import { Plaza } from '../../../features/plaza/plaza.tsx';
import { sceneClock } from '../../../features/plaza/scene-clock.ts';
import { usePreview } from '../../../features/release/release.queries.ts';
import { Asked } from '../asked.tsx';

/** The size for which the wall is drawn; the preview is that drawing, smaller. */
const WALL = { width: 1920, height: 1080 } as const;
const SHOWN_WIDTH = 1120;
const MARGIN = 88;

/** The square as it would be after a release, drawn by the square's own scenes. */
export function Preview({ id, onClose }: Readonly<{ id: string; onClose: () => void }>) {
  const preview = usePreview(id);
  const width = Math.min(SHOWN_WIDTH, window.innerWidth - MARGIN);
  return (
    <Modal open title={`${id} 放行后的广场（预览，未公开）`} footer={null} width={width + 48} onCancel={onClose}>
      <Asked query={preview}>{(board) => <Wall board={board} width={width} />}</Asked>
    </Modal>
  );
}

const NO_HOLD = {};

function Wall({ board, width }: Readonly<{ board: Board; width: number }>) {
  const scale = width / WALL.width;
  const [startedAt] = useState(serverNow);
  const clock = useMemo(() => sceneClock(NO_HOLD, startedAt), [startedAt]);
  return (
    <div className="dk-wall" style={{ inlineSize: width, blockSize: WALL.height * scale }}>
      <div className="dk-wall-sheet" style={{ transform: `scale(${scale})` }}>
        <Plaza board={board} hold={NO_HOLD} clock={clock} contact={IN_CONTACT} size={WALL} />
      </div>
    </div>
  );
}

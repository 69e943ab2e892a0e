import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { PLAZA_SCENE_NAMES, PLAZA_SCENES, type PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import type { ScreenSettings } from '@ryg/shared/domain/screen.ts';
import { serverNow } from '../../../api/now.ts';
import { cssVariables } from '../../../design/css-variables.ts';
import { useBoard } from '../../../features/board/board.queries.ts';
import { IN_CONTACT } from '../../../features/plaza/freshness.ts';
import type { Hold } from '../../../features/plaza/held-slot.ts';
import { Plaza } from '../../../features/plaza/plaza.tsx';
import { sceneClock } from '../../../features/plaza/scene-clock.ts';
import { useIsPhone } from '../surroundings.ts';

const WIDEST = 560;
const HIGHEST = 460;
const PHONE_MARGIN = 64;

type Props = Readonly<{ settings: ScreenSettings }>;

/** The square drawn at the wall's own size, as small as fits beside the form, scene by scene. */
export function WallPreview({ settings }: Props) {
  const [scene, setScene] = useState<PlazaScene | null>(null);
  const { data: board } = useBoard();
  const { width, height } = settings.feed;
  return (
    <section className="dk-card sc-preview" aria-label="预览">
      <div className="sc-preview-head">
        <h2>预览</h2>
        <Select
          aria-label="预览哪一幕"
          value={scene ?? 'loop'}
          options={[
            { value: 'loop', label: '轮播' },
            ...PLAZA_SCENES.map((value) => ({ value, label: PLAZA_SCENE_NAMES[value] })),
          ]}
          onChange={(chosen: PlazaScene | 'loop') => setScene(chosen === 'loop' ? null : chosen)}
        />
      </div>
      {board ? (
        <SmallWall board={board} settings={settings} hold={scene === null ? NO_HOLD : { scene }} />
      ) : (
        <p className="sc-no-board">
          {board === null ? '公示内容已撤下，暂时没有可预览的' : '还没有公开过内容，发布后可以预览'}
        </p>
      )}
      <p className="dk-quiet">
        {width} × {height} 点，按比例缩小；内容是现在公开的这一期。
      </p>
    </section>
  );
}

const NO_HOLD: Hold = {};

type WallProps = Readonly<{ board: Board; settings: ScreenSettings; hold: Hold }>;

/** The wall's own scenes in a frame that fits the page. */
export function SmallWall({ board, settings, hold }: WallProps) {
  const { feed } = settings;
  const isPhone = useIsPhone();
  const [startedAt] = useState(serverNow);
  const clock = useMemo(() => sceneClock({}, startedAt), [startedAt]);
  const room = isPhone ? window.innerWidth - PHONE_MARGIN : WIDEST;
  const show = useMemo(() => ({ ...settings, notices: [] }), [settings]);
  const scale = Math.min(room / feed.width, HIGHEST / feed.height);
  const wall = cssVariables({
    '--wall-width': `${feed.width}px`,
    '--wall-height': `${feed.height}px`,
    '--scale': scale,
  });
  return (
    <div className="sc-wall" style={wall} aria-hidden>
      <div className="sc-wall-sheet">
        <Plaza board={board} hold={hold} clock={clock} contact={IN_CONTACT} settings={show} size={feed} />
      </div>
    </div>
  );
}

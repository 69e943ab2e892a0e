import { Select } from 'antd';
import { useState } from 'react';
import { PLAZA_SCENE_NAMES, type PlazaScene } from '@ryg/shared/domain/plaza-scene.ts';
import { useBoard } from '../../../features/board/board.queries.ts';
import type { Hold } from '../../../features/plaza/held-slot.ts';
import { SCENE_CHOICES } from '../../../features/screens/scene-words.ts';
import type { ScreenFields } from '../../../features/screens/settings-fields.ts';
import { SmallWall } from './small-wall.tsx';
import { useFormSettings } from './use-form-settings.ts';
import './wall-preview.css';

/** The square drawn at the wall's own size, as small as fits beside the form, scene by scene. */
export function WallPreview({ begun }: Readonly<{ begun: ScreenFields }>) {
  const settings = useFormSettings(begun);
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
            ...SCENE_CHOICES.map((value) => ({ value, label: PLAZA_SCENE_NAMES[value] })),
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

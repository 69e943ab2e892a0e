import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { PLAZA_SCENE_NAMES, PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import type { ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { SCENE_CHOICES, sceneWords } from '../../../features/screens/scene-words.ts';
import { useCounty, useUnitName } from '../../../features/session/county.queries.ts';

const MINUTES = [5, 10, 30, 60] as const;
const HERE = 'here';

type Props = Readonly<{ screen: ScreenLine; isBusy: boolean; onHold: (act: ScreenAct) => void }>;
type Place = Readonly<{ scene: string; town: string | null }>;

/** 停在这一页: what is on now unless another scene is chosen, for so many minutes. */
export function HoldBox({ screen: { beat }, isBusy, onHold }: Props) {
  const [minutes, setMinutes] = useState<number>(10);
  const [chosen, setChosen] = useState<string>(HERE);
  const townName = useUnitName();
  const places = usePlaces();
  const here = placeOn(beat);
  const place = chosen === HERE ? here : (places.find(({ value }) => value === chosen)?.place ?? null);
  return (
    <div className="sc-hold">
      <Select
        aria-label="停在哪一页"
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        options={[
          {
            value: HERE,
            label: here ? `现在这一页：${sceneWords(here.scene, here.town, townName)}` : '现在没有轮播，请选一页',
          },
          ...places.map(({ value, label }) => ({ value, label })),
        ]}
        onChange={setChosen}
      />
      <Radio.Group
        aria-label="停多久"
        optionType="button"
        buttonStyle="solid"
        block
        value={minutes}
        options={MINUTES.map((value) => ({ value, label: `${value} 分钟` }))}
        onChange={({ target }) => setMinutes(Number(target.value))}
      />
      <Button
        className="sc-big"
        type="primary"
        block
        disabled={place === null || isBusy}
        onClick={() => place && onHold({ act: 'hold', ...place, minutes })}
      >
        {chosen === HERE ? '停在这一页' : '停在选中的页'}
        <span>{minutes} 分钟后自己恢复</span>
      </Button>
    </div>
  );
}

/** A test card, a dark wall or a wall that waits has no page to stay on. */
function placeOn(beat: ScreenLine['beat']): Place | null {
  if (!PLAZA_SCENES.some((scene) => scene === beat?.scene)) return null;
  return beat && { scene: beat.scene, town: beat.town };
}

/** Scenes, and each town's own. */
function usePlaces(): readonly Readonly<{ value: string; label: string; place: Place }>[] {
  const { data: county } = useCounty();
  const scenes = SCENE_CHOICES.filter((scene) => scene !== 'town').map((scene) => ({
    value: scene,
    label: PLAZA_SCENE_NAMES[scene],
    place: { scene, town: null },
  }));
  const towns = (county?.towns ?? []).map(({ code, name }) => ({
    value: code,
    label: `${PLAZA_SCENE_NAMES.town} ${name}`,
    place: { scene: 'town', town: code },
  }));
  return [...scenes, ...towns];
}

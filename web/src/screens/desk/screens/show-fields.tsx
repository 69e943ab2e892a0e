import { Checkbox, Form, Radio, Select } from 'antd';
import { PLAZA_SCENE_NAMES } from '@ryg/shared/domain/plaza-scene.ts';
import { BRIGHTNESS_WORDS, type ScreenBrightness } from '@ryg/shared/domain/screen.ts';
import { SCENE_CHOICES } from '../../../features/screens/scene-words.ts';
import { SwitchRows } from '../switch-rows.tsx';
import type { ScreenFields } from '../../../features/screens/settings-fields.ts';

const QUARTERS = Array.from({ length: 96 }, (_, at) => {
  const time = `${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`;
  return { value: time, label: time };
});

const Time = ({ name, label }: Readonly<{ name: 'on' | 'off' | 'day' | 'night'; label: string }>) => (
  <Form.Item name={name} label={label}>
    <Select showSearch options={QUARTERS} />
  </Form.Item>
);

const MODES = ['sunset', 'times', 'day', 'night'] as const satisfies readonly ScreenBrightness['mode'][];

/** When it is on, and when its colours are those of the night. */
export const HoursFields = () => (
  <section className="dk-card sc-part">
    <h2>时间</h2>
    <Form.Item name="hours" label="开屏时段">
      <Radio.Group
        options={[
          { value: 'timed', label: '按时开关' },
          { value: 'always', label: '不关屏' },
        ]}
      />
    </Form.Item>
    <Form.Item<ScreenFields> noStyle dependencies={['hours']}>
      {({ getFieldValue }) =>
        getFieldValue('hours') === 'timed' && (
          <div className="sc-size">
            <Time name="on" label="开屏" />
            <Time name="off" label="关屏" />
          </div>
        )
      }
    </Form.Item>
    <Form.Item name="brightness" label="夜间配色" extra="夜里换成较暗的颜色，不刺眼、不扰民">
      <Radio.Group className="sc-radios" options={MODES.map((value) => ({ value, label: BRIGHTNESS_WORDS[value] }))} />
    </Form.Item>
    <Form.Item<ScreenFields> noStyle dependencies={['brightness']}>
      {({ getFieldValue }) =>
        getFieldValue('brightness') === 'times' && (
          <div className="sc-size">
            <Time name="day" label="换成白天配色" />
            <Time name="night" label="换成夜间配色" />
          </div>
        )
      }
    </Form.Item>
  </section>
);

const SWITCHES = [
  ['motion', '灯飞行换幕', '播放机吃力时关掉，换幕改为直接切换'],
  ['english', '英文副标题', '只在宽屏标题下加一行英文'],
  ['lowPower', '省电', '尽量少重画，适合老旧播放机'],
] as const;

/** Which scenes it plays, and how. */
export const PlayFields = () => (
  <section className="dk-card sc-part">
    <h2>播放</h2>
    <Form.Item name="play" label="播放哪些幕">
      <Radio.Group
        options={[
          { value: 'all', label: '全部（以后新增的也播）' },
          { value: 'some', label: '只播选中的' },
        ]}
      />
    </Form.Item>
    <Form.Item<ScreenFields> noStyle dependencies={['play']}>
      {({ getFieldValue }) =>
        getFieldValue('play') === 'some' && (
          <Form.Item name="scenes" rules={[{ type: 'array', min: 1, message: '请至少选一幕' }]} className="sc-scenes">
            <Checkbox.Group
              aria-label="选中的幕"
              options={SCENE_CHOICES.map((scene) => ({ value: scene, label: PLAZA_SCENE_NAMES[scene] }))}
            />
          </Form.Item>
        )
      }
    </Form.Item>
    <SwitchRows rows={SWITCHES} />
  </section>
);

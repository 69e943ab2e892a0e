import { Form, InputNumber, Radio, Select } from 'antd';
import { FEED_WORDS, LARGEST_WALL, SMALLEST_WALL, type ScreenFeed } from '@ryg/shared/domain/screen.ts';
import type { ScreenFields } from '../../../features/screens/settings-fields.ts';
import { sizeKey, sizeOf, WALL_CHOICES } from '../../../features/screens/wall-sizes.ts';
import { FeedDrawing } from './feed-drawing.tsx';

const MODES = ['crop', 'scale', 'custom'] as const satisfies readonly ScreenFeed['mode'][];

const SAYS: Readonly<Record<ScreenFeed['mode'], string>> = {
  crop: '电脑输出 1080p，处理器从左上角切出大屏那么大的一块，一点对一点，字最清楚。能选就选这种。',
  scale: '处理器把整幅 1080p 缩到大屏上。页面会把字相应放大，缩小以后仍然看得清。',
  custom: '电脑直接输出大屏的点数（处理器里设过 EDID），页面正好铺满。',
};

/** How large the wall is, and how the picture gets there. */
export function FeedFields() {
  return (
    <section className="dk-card sc-part">
      <h2>屏的大小和接法</h2>
      <WallSize />
      <Form.Item name="mode" label="信号怎样到屏上" className="sc-feed-item">
        <Radio.Group
          className="sc-feeds"
          options={MODES.map((mode) => ({
            value: mode,
            label: (
              <span className="sc-feed">
                <FeedDrawing mode={mode} />
                <b>{FEED_WORDS[mode]}</b>
                <span className="dk-quiet">{SAYS[mode]}</span>
              </span>
            ),
          }))}
        />
      </Form.Item>
      <Form.Item<ScreenFields> noStyle dependencies={['mode']}>
        {({ getFieldValue }) => getFieldValue('mode') === 'crop' && <CropStart />}
      </Form.Item>
    </section>
  );
}

/** A common wall, or its dots. */
function WallSize() {
  const form = Form.useFormInstance<ScreenFields>();
  const width = Form.useWatch('width', form);
  const height = Form.useWatch('height', form);
  const key = sizeKey(Number(width), Number(height));
  const isKnown = WALL_CHOICES.some(({ options }) => options.some(({ value }) => value === key));
  return (
    <div className="sc-size">
      <Form.Item label="常见的屏" htmlFor="sc-size" extra="按箱体间距和边长选；没有就直接填点数">
        <Select
          id="sc-size"
          value={isKnown ? key : null}
          placeholder="其他大小"
          options={[...WALL_CHOICES].map(({ label, options }) => ({ label, options: [...options] }))}
          onChange={(chosen: string) => form.setFieldsValue(sizeOf(chosen))}
        />
      </Form.Item>
      <Form.Item name="width" label="宽（点）" rules={[{ required: true, message: '请填写屏的宽' }]}>
        <InputNumber min={SMALLEST_WALL} max={LARGEST_WALL} precision={0} />
      </Form.Item>
      <Form.Item name="height" label="高（点）" rules={[{ required: true, message: '请填写屏的高' }]}>
        <InputNumber min={SMALLEST_WALL} max={LARGEST_WALL} precision={0} />
      </Form.Item>
    </div>
  );
}

const CropStart = () => (
  <div className="sc-size sc-start">
    <Form.Item name="x" label="截取起点 横（点）" rules={[{ required: true, message: '请填写起点，一般是 0' }]}>
      <InputNumber min={0} max={LARGEST_WALL} precision={0} />
    </Form.Item>
    <Form.Item name="y" label="截取起点 纵（点）" rules={[{ required: true, message: '请填写起点，一般是 0' }]}>
      <InputNumber min={0} max={LARGEST_WALL} precision={0} />
    </Form.Item>
  </div>
);

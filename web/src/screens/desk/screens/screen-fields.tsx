import { Form, Input } from 'antd';
import { FeedFields } from './feed-fields.tsx';
import { HoursFields, PlayFields } from './show-fields.tsx';

/** Everything the office decides about one screen. */
export const ScreenFieldset = () => (
  <>
    <section className="dk-card sc-part">
      <h2>名称和位置</h2>
      <div className="sc-names">
        <Form.Item
          name="name"
          label="名称"
          rules={[{ required: true, whitespace: true, message: '请给这块屏起个名字' }]}
        >
          <Input maxLength={20} placeholder="如 东门广场屏" />
        </Form.Item>
        <Form.Item name="place" label="位置（坏了要去哪里找它）">
          <Input maxLength={60} placeholder="如 东门广场北侧，配电箱在治安亭" />
        </Form.Item>
      </div>
    </section>
    <FeedFields />
    <HoursFields />
    <PlayFields />
  </>
);

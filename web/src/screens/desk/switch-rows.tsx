import { Form, Switch } from 'antd';
import './switch-rows.css';

/** The field it sets, what it is called, and what it does. */
type Row = readonly [name: string, title: string, text: string];

/** Things of a form that are on or off, each with a word about what that means. */
export const SwitchRows = ({ rows }: Readonly<{ rows: readonly Row[] }>) =>
  rows.map(([name, title, text]) => (
    <div key={name} className="dk-switch">
      <Form.Item name={name} valuePropName="checked" noStyle>
        <Switch aria-label={title} />
      </Form.Item>
      <p>
        <b>{title}</b>
        <span className="dk-quiet">{text}</span>
      </p>
    </div>
  ));

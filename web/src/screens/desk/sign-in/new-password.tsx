import { Form } from 'antd';
import { passwordRules } from './password-rules.ts';
import { SecretInput } from './secret-input.tsx';

export type NewPasswordFields = Readonly<{ next: string; again: string }>;

type Props = Readonly<{
  label: string;
  /** What the password must not contain, besides what stands in the form. */
  names?: readonly string[];
}>;

/** A new password twice, with its rules ticked off while it is typed. */
export function NewPassword({ label, names = [] }: Props) {
  const form = Form.useFormInstance();
  const typed: unknown = Form.useWatch('next', form);
  const username: unknown = Form.useWatch('username', form);
  const name: unknown = Form.useWatch('name', form);
  const own = [username, name].filter((word) => typeof word === 'string');
  const rules = passwordRules(typeof typed === 'string' ? typed : '', [...names, ...own]);
  return (
    <>
      <Form.Item
        name="next"
        label={label}
        extra={
          <ul className="dk-rules" aria-label="口令要求">
            {rules.map(({ text, isMet }) => (
              <li key={text} data-met={isMet}>
                <svg viewBox="0 0 16 16" aria-hidden focusable="false">
                  {isMet ? <path d="M3 8.5 6.5 12 13 4.5" /> : <circle cx="8" cy="8" r="4.5" />}
                </svg>
                {text}
                {isMet && <span className="visually-hidden">（已满足）</span>}
              </li>
            ))}
            <li className="dk-rules-more">不能是常见口令或最近 5 次用过的</li>
          </ul>
        }
        rules={[
          { required: true, message: '请填写口令' },
          {
            validator: (_rule, value: unknown) =>
              value === undefined || value === '' || rules.every(({ isMet }) => isMet)
                ? Promise.resolve()
                : Promise.reject(new Error('还有要求没有满足，见下面')),
            validateTrigger: 'onBlur',
          },
        ]}
        validateTrigger={['onBlur', 'onSubmit']}
      >
        <SecretInput autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一遍"
        dependencies={['next']}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: '请再输一遍' },
          ({ getFieldValue }) => ({
            validator: (_rule, value: unknown) =>
              !value || getFieldValue('next') === value
                ? Promise.resolve()
                : Promise.reject(new Error('两遍不一样，请重新输入')),
          }),
        ]}
      >
        <SecretInput autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

import { Form, Input } from 'antd';
import { readTypedCode } from '../../../features/screens/typed-code.ts';

/** The code on the wall. It is shown as it is understood, so that a slip is seen before it is sent. */
export function CodeField() {
  const typed = Form.useWatch('code') as string | undefined;
  const { shown, isWhole } = readTypedCode(typed ?? '');
  return (
    <section className="dk-card sc-part sc-code">
      <h2>屏上的配对码</h2>
      <Form.Item
        name="code"
        label="8 个字母"
        extra={isWhole ? `按 ${shown} 配对` : '大小写、空格、横线都不要紧。屏上没有码时，在屏上打开 /plaza?pair=1'}
        rules={[{ validator: (_, value: string | undefined) => checkCode(value ?? '') }]}
      >
        <Input
          size="large"
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="BCDF-GHJK"
          className="sc-code-input"
        />
      </Form.Item>
    </section>
  );
}

function checkCode(typed: string): Promise<void> {
  const { isWhole, fault } = readTypedCode(typed);
  if (isWhole) return Promise.resolve();
  return Promise.reject(new Error(fault ?? '请输入屏上的 8 个字母'));
}

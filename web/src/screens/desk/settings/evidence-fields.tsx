import { Button, Form, Input, Select } from 'antd';
import { EVIDENCE_KINDS, EVIDENCE_WORDS } from '@ryg/shared/domain/issue-work.ts';

/** What a request to close must bring, by category of the issue. */
export function EvidenceFields() {
  return (
    <Form.List name="evidence">
      {(rows, { add, remove }) => (
        <>
          <p className="dk-quiet dk-form-note">
            没有列出的类别，附任意一张照片即可；列出但不选照片的，写文字说明即可。
          </p>
          {rows.map(({ key, name }) => (
            <div key={key} className="dk-evidence">
              <Form.Item
                name={[name, 'category']}
                label="问题类别"
                rules={[{ required: true, whitespace: true, message: '请填写类别' }]}
              >
                <Input maxLength={60} placeholder="与台账里的写法一致，如 饮水" />
              </Form.Item>
              <Form.Item name={[name, 'kinds']} label="必须附的照片" initialValue={[]}>
                <Select
                  mode="multiple"
                  placeholder="文字说明即可"
                  options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_WORDS[kind] }))}
                />
              </Form.Item>
              <Button onClick={() => remove(name)}>删除</Button>
            </div>
          ))}
          <Button onClick={() => add({ category: '', kinds: [] })}>增加一个类别</Button>
        </>
      )}
    </Form.List>
  );
}

import { Button, Form, Input, Modal } from 'antd';
import type { IndicatorContext } from '@ryg/shared/domain/indicator.ts';
import { setContext } from '../../../features/indicators/indicators.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { amountOf, amountRule } from './amount-text.ts';

type Row = Readonly<{ label: string; value: string; unit?: string; note?: string }>;
type Fields = Readonly<{ title?: string; source?: string; figures?: readonly Row[] }>;

const MOST = 12;

const wantedOf = ({ title = '', source = '', figures = [] }: Fields): IndicatorContext => ({
  title,
  source,
  figures: figures.map(({ label, value, unit = '', note = '' }) => ({
    label,
    value: amountOf(value, unit.trim()) ?? 0,
    unit,
    note,
  })),
});

/** The figures that explain: how many there were at the beginning. */
export function ContextForm({ context, onClose }: Readonly<{ context: IndicatorContext; onClose: () => void }>) {
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error } = useAct();
  const save = async (fields: Fields) => {
    if (await act(() => setContext(wantedOf(fields)), '背景数据已保存')) onClose();
  };
  const figures = context.figures.map((figure) => ({ ...figure, value: String(figure.value) }));
  return (
    <Modal
      open
      title="修改背景数据"
      okText="保存"
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={760}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ title: context.title, source: context.source, figures }}
        onFinish={(fields) => void save(fields)}
      >
        <Refusal error={error} />
        <Form.Item name="title" label="标题">
          <Input maxLength={60} placeholder="如 2017 年底基数" />
        </Form.Item>
        <FigureRows />
        <Form.Item name="source" label="来源（可不填）">
          <Input maxLength={120} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function FigureRows() {
  const form = Form.useFormInstance<Fields>();
  const unitAt = (at: number) => String(form.getFieldValue(['figures', at, 'unit']) ?? '').trim();
  return (
    <Form.List name="figures">
      {(rows, { add, remove }) => (
        <div className="in-context-rows">
          {rows.map(({ key, name }, at) => (
            <div key={key}>
              <Form.Item name={[name, 'label']} rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
                <Input aria-label={`第 ${at + 1} 项名称`} placeholder="名称" maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'value']} rules={[amountRule(() => unitAt(name), true)]}>
                <Input aria-label={`第 ${at + 1} 项数值`} placeholder="数值" inputMode="decimal" maxLength={30} />
              </Form.Item>
              <Form.Item name={[name, 'unit']}>
                <Input aria-label={`第 ${at + 1} 项单位`} placeholder="单位" maxLength={10} />
              </Form.Item>
              <Form.Item name={[name, 'note']}>
                <Input aria-label={`第 ${at + 1} 项说明`} placeholder="说明" maxLength={60} />
              </Form.Item>
              <Button aria-label={`删除第 ${at + 1} 项`} onClick={() => remove(name)}>
                删除
              </Button>
            </div>
          ))}
          {rows.length < MOST && <Button onClick={() => add({})}>增加一项</Button>}
        </div>
      )}
    </Form.List>
  );
}

import { Form, Input, Modal } from 'antd';
import { withdrawIndicator } from '../../../features/indicators/indicators.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

type Fields = Readonly<{ reason: string }>;
type Props = Readonly<{ id: string; name: string; onDone: () => void; onClose: () => void }>;

/** Takes an indicator out of the list, with a reason; its record stays. */
export function WithdrawForm({ id, name, onDone, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error } = useAct();
  return (
    <Modal
      open
      title={`撤销“${name}”`}
      okText="撤销指标"
      okButtonProps={{ danger: true }}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) =>
          void act(() => withdrawIndicator(id, reason), `“${name}”已撤销`).then((isDone) => isDone && onDone())
        }
      >
        <Refusal error={error} />
        <p className="dk-quiet dk-form-note">撤销后不再列出、不再亮灯，也不能再报数；已有的记录不删。</p>
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

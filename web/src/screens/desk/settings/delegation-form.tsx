import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { send } from '../../../api/send.ts';
import { useColleagues } from '../../../features/office/office.queries.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { useHasRole, useSession } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

type Fields = Readonly<{ leader?: string; to: string; days: readonly [Dayjs, Dayjs]; reason: string }>;

const DAY = 'YYYY-MM-DD';

/** A leader hands over the own signature; the office writes down what a leader decided. */
export function DelegationForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const [form] = Form.useForm<Fields>();
  const isLeader = useHasRole('leader');
  const { act, isBusy, error } = useAct();
  const { data: county } = useCounty();
  const today = dayjs(county?.today);

  const save = async ({ leader, to, days: [from, until], reason }: Fields) => {
    const body = {
      ...(leader === undefined ? {} : { leader }),
      to,
      from: from.format(DAY),
      until: until.format(DAY),
      reason,
    };
    if (await act(() => send('POST', '/api/delegations', body), '授权已登记')) onClose();
  };

  return (
    <Modal
      open
      title="登记请假授权"
      okText="登记"
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={520}
    >
      <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void save(fields)}>
        <Refusal error={error} />
        <Parties isLeader={isLeader} />
        <Form.Item name="days" label="起止日期" rules={[{ required: true, message: '请选择起止日期' }]}>
          <DatePicker.RangePicker
            minDate={today}
            defaultPickerValue={[today, today]}
            placeholder={['从哪天起', '到哪天止']}
            className="dk-range"
          />
        </Form.Item>
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
          <Input maxLength={200} placeholder="如 外出培训" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Whose signature, and who gives it. */
function Parties({ isLeader }: Readonly<{ isLeader: boolean }>) {
  const session = useSession();
  const { data: colleagues = [] } = useColleagues();
  const leaders = colleagues.filter(({ roles }) => roles.includes('leader'));
  // The server refuses the same: the office writes it down for nobody of its own.
  const others = colleagues.filter(({ account, roles }) =>
    isLeader ? account !== session.account : !roles.includes('office'),
  );
  return (
    <>
      {!isLeader && (
        <Form.Item name="leader" label="哪位领导" rules={[{ required: true, message: '请选择领导' }]}>
          <Select
            placeholder="选择包抓领导"
            options={leaders.map(({ name, unit }) => ({
              value: unit,
              label: name === unit ? name : `${name}（${unit}）`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="to" label="由谁代签" rules={[{ required: true, message: '请选择代签人' }]}>
        <Select
          placeholder="选择代签人"
          showSearch={{ optionFilterProp: 'label' }}
          options={others.map(({ account, name }) => ({ value: account, label: `${name}（${account}）` }))}
        />
      </Form.Item>
    </>
  );
}

import { Button, Drawer, Form, Input, Radio, Select } from 'antd';
import type { FindingLine } from '@ryg/shared/contract/findings.contract.ts';
import { DISPOSITION_WORDS, DISPOSITIONS, type Disposition } from '@ryg/shared/domain/finding.ts';
import { disposeFinding } from '../../../features/findings/findings.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

type Fields = Readonly<{ disposition: Disposition; issueNos?: readonly string[]; reason?: string }>;

const SAYS: Readonly<Record<Disposition, string>> = {
  merged: '并入一个整改问题',
  split: '分成两个以上整改问题',
  notFound: '现场自查，问题不存在',
  townLevel: '由镇一级办理，不入县台账',
  other: '写明怎样办理',
};
const becomesIssues = (disposition: Disposition | undefined) => disposition === 'merged' || disposition === 'split';

type Props = Readonly<{ finding: FindingLine; onClose: () => void }>;

/** What becomes of one finding. */
export function DisposeDrawer({ finding, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error } = useAct();
  const disposition = Form.useWatch('disposition', form) as Disposition | undefined;

  const decide = async ({ disposition: chosen, issueNos = [], reason = '' }: Fields) => {
    const numbers = becomesIssues(chosen) ? [...issueNos] : [];
    const command = { command: 'dispose', disposition: chosen, issueNos: numbers, reason } as const;
    if (await act(() => disposeFinding(finding.no, command), `${finding.no} 已处置为“${DISPOSITION_WORDS[chosen]}”`))
      onClose();
  };

  return (
    <Drawer
      open
      title={`处置转办问题 ${finding.no}`}
      size={480}
      onClose={onClose}
      footer={
        <div className="fd-drawer-foot">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={isBusy} onClick={() => form.submit()}>
            记入台账
          </Button>
        </div>
      }
    >
      <p className="fd-title">{finding.title}</p>
      <p className="dk-quiet">{finding.source ?? '没有写来源'}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="fd-form"
        initialValues={{
          ...(finding.disposition === null ? {} : { disposition: finding.disposition }),
          issueNos: finding.issueNos,
          reason: finding.reason ?? '',
        }}
        onFinish={(fields) => void decide(fields)}
      >
        <Refusal error={error} />
        <DispositionFields disposition={disposition} />
      </Form>
    </Drawer>
  );
}

function DispositionFields({ disposition }: Readonly<{ disposition: Disposition | undefined }>) {
  return (
    <>
      <Form.Item name="disposition" label="处置" rules={[{ required: true, message: '请选择怎样处置' }]}>
        <Radio.Group className="fd-choices">
          {DISPOSITIONS.map((value) => (
            <Radio key={value} value={value}>
              {DISPOSITION_WORDS[value]} <span className="dk-quiet">{SAYS[value]}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {becomesIssues(disposition) && (
        <Form.Item
          name="issueNos"
          label="整改问题编号"
          extra={disposition === 'merged' ? '只填一个编号' : '两个以上，输入一个按一次回车'}
          rules={[{ required: true, message: '请填写整改问题编号' }]}
        >
          <Select mode="tags" tokenSeparators={['、', ',', '，', ' ']} open={false} suffixIcon={null} />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={becomesIssues(disposition) ? '理由（可不填）' : '理由'}
        rules={becomesIssues(disposition) ? [] : [{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}

import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import type { WorkflowView } from '@ryg/shared/contract/office.contract.ts';
import type { Workflow } from '@ryg/shared/domain/workflow/workflow.ts';
import { send } from '../../../api/send.ts';
import { useWorkflow } from '../../../features/office/office.queries.ts';
import { SwitchRows } from '../switch-rows.tsx';
import { Asked } from '../asked.tsx';
import { EditConflict } from './edit-conflict.tsx';
import { useAct } from '../use-act.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { StepLine } from './step-line.tsx';

type Fields = Workflow;

const STEPS = [
  ['acknowledge', '签收', '交办后，镇办或部门先签收，再开始整改'],
  ['deptReview', '牵头部门审核', '申请销号后，先由牵头部门审核'],
  ['leaderSign', '包抓领导签字', '核查之前，由包抓领导签字；请假时可以授权'],
  ['notice', '销号前公示', '核查通过后先公示，期满无异议再销号'],
] as const;

const LIMITS = [
  ['noticeDays', '公示', 1, 60, '天'],
  ['rejectWithin', '交办后可退回改派的期限', 1, 30, '个工作日'],
  ['maxExtensions', '一个问题最多延期', 0, 10, '次'],
] as const;

/** The steps the county has switched on, and its limits. */
export function WorkflowForm() {
  return <Asked query={useWorkflow()}>{(workflow) => <Editor workflow={workflow} />}</Asked>;
}

function Editor({ workflow: { seq, ...workflow } }: Readonly<{ workflow: WorkflowView }>) {
  // What the form was filled in upon; the page goes on reading what others save meanwhile.
  const [basedOn, setBasedOn] = useState(seq);
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error, forget } = useAct();
  const { refetch } = useWorkflow();
  const drafted = Form.useWatch((fields: Fields) => fields, form) ?? workflow;
  const save = async (fields: Fields, upon: number) => {
    const wanted = { ...fields, immediateDays: fields.immediateDays ?? null, basedOn: upon };
    const put = async () => {
      const saved = await send<WorkflowView>('PUT', '/api/settings/workflow', wanted);
      setBasedOn(saved.seq);
    };
    if (!(await act(put, '工作流程已保存，从现在起按新的流程办理'))) void refetch();
  };
  const takeTheirs = () => {
    form.setFieldsValue(workflow);
    setBasedOn(seq);
    forget();
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={workflow}
      onFinish={(fields) => void save(fields, basedOn)}
      className="dk-settings"
    >
      <EditConflict
        error={error}
        isBehind={seq !== basedOn}
        onKeepMine={() => void save(form.getFieldsValue(true), seq)}
        onTakeTheirs={takeTheirs}
      />
      <StepLine workflow={{ ...workflow, ...drafted }} />
      <Steps />
      <Limits />
      <section className="dk-card dk-wide">
        <h2>销号要附的照片</h2>
        <EvidenceFields />
      </section>
      <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
        保存工作流程
      </Button>
    </Form>
  );
}

const Steps = () => (
  <section className="dk-card">
    <h2>启用的环节</h2>
    <SwitchRows rows={STEPS} />
  </section>
);

const Limits = () => (
  <section className="dk-card">
    <h2>期限</h2>
    {LIMITS.map(([name, label, min, max, unit]) => (
      <Form.Item key={name} name={name} label={label} rules={[{ required: true, message: '请填写数字' }]}>
        <InputNumber min={min} max={max} precision={0} suffix={unit} className="dk-limit" />
      </Form.Item>
    ))}
    <Form.Item name="immediateDays" label="立行立改的期限（不填则不设期限，不亮灯）">
      <InputNumber min={1} max={365} precision={0} suffix="个工作日" className="dk-limit" />
    </Form.Item>
  </section>
);

import { AutoComplete, DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import type { IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import { DIRECTION_WORDS, DIRECTIONS, MEASURE_WORDS, MEASURES } from '@ryg/shared/domain/indicator.ts';
import { saveIndicator } from '../../../features/indicators/indicators.queries.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { amountRule } from './amount-text.ts';
import { fieldsOf, wantedOf, type Fields } from './form-fields.ts';
import { ThresholdFields } from './threshold-fields.tsx';
import { useTargetUnit } from './use-target-unit.ts';

type Props = Readonly<{ line: IndicatorLine | null; groups: readonly string[]; onClose: () => void }>;

const SAYS = {
  amount: '报一个数，与目标比',
  share: '报分子和分母，百分比由系统算',
  sampled: '报合格数和抽查数，百分比和可信范围由系统算',
  matrix: '每个镇（村）逐项报达标数和总数',
} as const;
const needed = (message: string) => [{ required: true, whitespace: true, message }];

/** Sets an indicator: what is measured, the target, and what happens when a line is crossed. */
export function IndicatorForm({ line, groups, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error } = useAct();
  const { data: county } = useCounty();
  const towns = county?.towns.map(({ name }) => name) ?? [];
  const save = async (fields: Fields) => {
    if (await act(() => saveIndicator(wantedOf(fields, towns), line), `“${fields.name}”已保存`)) onClose();
  };
  return (
    <Modal
      open
      title={line ? `修改“${line.name}”` : '新建指标'}
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
        className="in-form"
        initialValues={fieldsOf(line)}
        onFinish={(fields) => void save(fields)}
      >
        <Refusal error={error} />
        <WhatFields groups={groups} isFixed={(line?.reports ?? 0) > 0} />
        <TargetFields />
        <MatrixFields towns={towns} />
        <WhoFields />
        <ThresholdFields />
        <Form.Item name="note" label="备注（可不填）" className="in-wide">
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="source" label="依据（可不填）" className="in-wide">
          <Input maxLength={120} placeholder="如 县委办〔2018〕12 号" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function WhatFields({ groups, isFixed }: Readonly<{ groups: readonly string[]; isFixed: boolean }>) {
  const measure = Form.useWatch<Fields['measure']>('measure') ?? 'amount';
  return (
    <>
      <Form.Item name="name" label="指标名称" rules={needed('请填写指标名称')}>
        <Input maxLength={60} placeholder="如 项目资金完成额" />
      </Form.Item>
      <Form.Item name="group" label="分组（可不填）">
        <AutoComplete maxLength={30} options={groups.map((value) => ({ value }))} placeholder="如 资金项目" />
      </Form.Item>
      <Form.Item
        name="measure"
        label="口径"
        extra={isFixed ? '已有报数，口径和单位不能再改' : SAYS[measure]}
        rules={[{ required: true }]}
      >
        <Select disabled={isFixed} options={MEASURES.map((value) => ({ value, label: MEASURE_WORDS[value] }))} />
      </Form.Item>
      <Form.Item name="unit" label="单位" extra="报数用的单位" rules={needed('请填写单位，如 户、个、亿元、%')}>
        <AutoComplete
          disabled={isFixed}
          maxLength={10}
          placeholder="如 亿元"
          options={['亿元', '万元', '个', '户', '人', '%'].map((value) => ({ value }))}
        />
      </Form.Item>
    </>
  );
}

function TargetFields() {
  const unit = useTargetUnit();
  const direction = Form.useWatch<Fields['direction']>('direction');
  return (
    <>
      <Form.Item name="direction" label="方向" rules={[{ required: true, message: '请选择不低于还是不高于' }]}>
        <Radio.Group options={DIRECTIONS.map((value) => ({ value, label: DIRECTION_WORDS[value] }))} />
      </Form.Item>
      <Form.Item
        name="target"
        label={`目标${unit && `（${unit}）`}`}
        dependencies={['unit', 'measure']}
        rules={[amountRule(() => unit, true)]}
      >
        <Input inputMode="decimal" maxLength={30} suffix={unit} />
      </Form.Item>
      <Form.Item name="start" label="开始（可不填）">
        <DatePicker />
      </Form.Item>
      <Form.Item name="due" label="时限（可不填）" extra="没有时限的指标只看是否触线">
        <DatePicker />
      </Form.Item>
      {direction === 'atMost' && (
        <Form.Item
          name="baseline"
          label="起点（可不填）"
          extra="从多少开始往下压；不填则只看是否达标"
          rules={[amountRule(() => unit, false)]}
        >
          <Input inputMode="decimal" maxLength={30} suffix={unit} />
        </Form.Item>
      )}
    </>
  );
}

function MatrixFields({ towns }: Readonly<{ towns: readonly string[] }>) {
  if (Form.useWatch<Fields['measure']>('measure') !== 'matrix') return null;
  return (
    <>
      <Form.Item
        name="rows"
        label="考核对象"
        className="in-wide"
        extra="选镇；要到村就写“镇/村”，如 城关镇/关一村，输入一个按一次回车"
        rules={[{ required: true, message: '请至少填一个镇或村' }]}
      >
        <Select
          mode="tags"
          tokenSeparators={['、', ',', '，']}
          options={towns.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      <Form.Item
        name="standards"
        label="标准"
        className="in-wide"
        extra="输入一项按一次回车"
        rules={[{ required: true, message: '请至少填一项标准' }]}
      >
        <Select mode="tags" tokenSeparators={['、', ',', '，']} open={false} suffixIcon={null} />
      </Form.Item>
    </>
  );
}

function WhoFields() {
  return (
    <>
      <Form.Item
        name="owner"
        label="责任单位"
        extra="写台账里的名称；这个单位可以报数"
        rules={needed('请填写责任单位')}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="responsible" label="责任人（可不填）">
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

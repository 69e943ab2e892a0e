import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { IndicatorDetail } from '@ryg/shared/contract/indicators.contract.ts';
import type { MatrixFigure } from '@ryg/shared/domain/indicator.ts';
import { reportIndicator } from '../../../features/indicators/indicators.queries.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { amountOf, amountRule } from './amount-text.ts';

type Pair = Readonly<{ value?: string; of?: string }>;
type Fields = Readonly<{
  value?: string;
  of?: string;
  row?: string;
  cells?: readonly Pair[];
  on: Dayjs;
  note?: string;
}>;

/** One report: a number, a part and its whole, or the standards of one row. */
export function ReportForm({ detail }: Readonly<{ detail: IndicatorDetail }>) {
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error } = useAct();
  const { data: county } = useCounty();
  const { id, name, unit, measure } = detail;
  const report = async ({ value, of, on, note = '', ...rest }: Fields) => {
    const isMatrix = measure === 'matrix';
    const figure = { value: amountOf(value, unit) ?? 0, of: measure === 'amount' ? null : amountOf(of, unit) };
    const cells = isMatrix ? cellsOf(detail, rest.row ?? '', rest.cells ?? []) : [];
    const told = { figure: isMatrix ? null : figure, cells, note };
    if (await act(() => reportIndicator(id, told, on.format('YYYY-MM-DD')), `“${name}”已报数`)) form.resetFields();
  };
  if (!county) return null;
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="in-report"
      aria-label="报数"
      initialValues={{ on: dayjs(county.today), row: detail.reportRows[0] }}
      onFinish={(fields) => void report(fields)}
    >
      <h3>报数</h3>
      <Refusal error={error} />
      {measure === 'matrix' ? <CellFields detail={detail} /> : <FigureFields detail={detail} />}
      <Form.Item name="on" label="截至日期" rules={[{ required: true, message: '请选择日期' }]}>
        <DatePicker allowClear={false} maxDate={dayjs(county.today)} />
      </Form.Item>
      <Form.Item name="note" label="说明（可不填）">
        <Input maxLength={300} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy}>
        报数
      </Button>
    </Form>
  );
}

/** Standards that were left empty were not looked at and stay as they are. */
const cellsOf = ({ standards, unit }: IndicatorDetail, row: string, pairs: readonly Pair[]): MatrixFigure[] =>
  standards.flatMap((standard, at) => {
    const [value, of] = [amountOf(pairs[at]?.value, unit), amountOf(pairs[at]?.of, unit)];
    return value === null || of === null ? [] : [{ row, standard, value, of }];
  });

function FigureFields({ detail: { measure, unit } }: Readonly<{ detail: IndicatorDetail }>) {
  const rules = [amountRule(() => unit, true)];
  if (measure === 'amount') {
    return (
      <Form.Item name="value" label={`实际（${unit}）`} rules={rules}>
        <Input inputMode="decimal" maxLength={30} suffix={unit} />
      </Form.Item>
    );
  }
  const [part, whole] = measure === 'sampled' ? ['合格数', '抽查数'] : ['分子', '分母'];
  return (
    <div className="in-pair">
      <Form.Item name="value" label={`${part}（${unit}）`} rules={rules}>
        <Input inputMode="decimal" maxLength={30} suffix={unit} />
      </Form.Item>
      <Form.Item name="of" label={`${whole}（${unit}）`} rules={rules}>
        <Input inputMode="decimal" maxLength={30} suffix={unit} />
      </Form.Item>
    </div>
  );
}

function CellFields({ detail: { reportRows, standards, unit } }: Readonly<{ detail: IndicatorDetail }>) {
  return (
    <>
      <Form.Item name="row" label="单位" rules={[{ required: true, message: '请选择镇或村' }]}>
        <Select showSearch options={reportRows.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <fieldset className="in-cells">
        <legend>达标数和总数（没有查的留空）</legend>
        {standards.map((standard, at) => (
          <div key={standard}>
            <span>{standard}</span>
            <Form.Item name={['cells', at, 'value']} rules={[amountRule(() => unit, false)]}>
              <Input aria-label={`${standard}达标数`} inputMode="numeric" maxLength={20} />
            </Form.Item>
            <i aria-hidden>/</i>
            <Form.Item name={['cells', at, 'of']} rules={[amountRule(() => unit, false)]}>
              <Input aria-label={`${standard}总数`} inputMode="numeric" maxLength={20} suffix={unit} />
            </Form.Item>
          </div>
        ))}
      </fieldset>
    </>
  );
}

import { Button, Input, InputNumber } from 'antd';
import { parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Measure } from '@ryg/shared/domain/issue.ts';

type Props = Readonly<{ measures: readonly Measure[]; onChange: (measures: readonly Measure[]) => void }>;

const MOST = 50;

/** The measures of an issue, one card each. */
export function MeasuresInput({ measures, onChange }: Props) {
  const put = (at: number, measure: Measure) => onChange(measures.map((one, index) => (index === at ? measure : one)));
  return (
    <>
      <ol className="rp-plan">
        {measures.map((measure, at) => (
          <MeasureCard
            key={at}
            number={at + 1}
            measure={measure}
            onChange={(next) => put(at, next)}
            onRemove={() => onChange(measures.filter((_one, index) => index !== at))}
          />
        ))}
      </ol>
      <Button
        type="dashed"
        block
        disabled={measures.length >= MOST}
        onClick={() => onChange([...measures, { text: '' }])}
      >
        添加一条措施
      </Button>
    </>
  );
}

type CardProps = Readonly<{
  number: number;
  measure: Measure;
  onChange: (measure: Measure) => void;
  onRemove: () => void;
}>;

function MeasureCard({ number, measure, onChange, onRemove }: CardProps) {
  const put = (name: keyof Measure, value: string | number | null) => onChange(withPart(measure, name, value));
  const of = (what: string) => `第 ${number} 条${what}`;
  return (
    <li className="rp-plan-card">
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={2_000}
        placeholder="做什么，做到什么程度"
        aria-label={of('措施')}
        value={measure.text}
        onChange={({ target }) => onChange({ ...measure, text: target.value })}
      />
      <div className="rp-plan-parts">
        <Input
          placeholder="责任人"
          maxLength={60}
          aria-label={of('责任人')}
          value={measure.owner ?? ''}
          onChange={({ target }) => put('owner', target.value)}
        />
        <Input
          type="date"
          aria-label={of('时限')}
          value={measure.deadline ?? ''}
          onChange={({ target }) => put('deadline', parseCalendarDay(target.value))}
        />
        <InputNumber<number>
          min={0}
          max={1_000}
          placeholder="权重"
          aria-label={of('权重')}
          value={measure.weight ?? null}
          onChange={(weight) => put('weight', weight)}
        />
        <InputNumber<number>
          min={0}
          placeholder="目标数"
          aria-label={of('目标数')}
          value={measure.target ?? null}
          onChange={(target) => put('target', target)}
        />
        <Input
          placeholder="单位"
          maxLength={20}
          aria-label={of('单位')}
          value={measure.unit ?? ''}
          onChange={({ target }) => put('unit', target.value)}
        />
        <Button type="text" danger onClick={onRemove}>
          删除
        </Button>
      </div>
    </li>
  );
}

/** A value taken away leaves the measure altogether. */
function withPart(measure: Measure, name: keyof Measure, value: string | number | null): Measure {
  const rest = Object.fromEntries(Object.entries(measure).filter(([key]) => key !== name));
  return { text: '', ...rest, ...(value === null || value === '' ? {} : { [name]: value }) };
}

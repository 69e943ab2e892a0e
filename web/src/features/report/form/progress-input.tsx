import { Button, InputNumber, Segmented, Slider } from 'antd';
import type { Measure } from '@ryg/shared/domain/issue.ts';
import { progressOfMeasures } from '@ryg/shared/domain/measure.ts';
import type { FormValues } from './form-values.ts';

type Props = Readonly<{
  id: string;
  values: FormValues;
  /** What was reported last. */
  before: number | null;
  onChange: (values: FormValues) => void;
}>;

const clamp = (value: number) => Math.min(100, Math.max(0, Math.round(value)));

/** The figure of a report: one number for the whole, or one for each measure. */
export function ProgressInput({ id, values, before, onChange }: Props) {
  const { measures, byMeasure } = values;
  const choose = (way: 'whole' | 'measures') =>
    onChange({ ...values, byMeasure: way === 'whole' ? null : measures.map(reportedAs) });
  return (
    <div className="rp-progress">
      {measures.length > 0 && (
        <Segmented<'whole' | 'measures'>
          aria-label="填报方式"
          value={byMeasure ? 'measures' : 'whole'}
          onChange={choose}
          options={[
            { value: 'whole', label: '报总进度' },
            { value: 'measures', label: '按措施分项报' },
          ]}
        />
      )}
      {byMeasure ? (
        <ByMeasure values={values} rows={byMeasure} onChange={onChange} />
      ) : (
        <WholeProgress
          id={id}
          value={values.progress ?? 0}
          before={before}
          onChange={(progress) => onChange({ ...values, progress })}
        />
      )}
    </div>
  );
}

const reportedAs = ({ progress, actual }: Measure, position: number): Row => ({
  position,
  progress: progress ?? null,
  actual: actual ?? null,
});

type WholeProps = Readonly<{ id: string; value: number; before: number | null; onChange: (value: number) => void }>;

function WholeProgress({ id, value, before, onChange }: WholeProps) {
  const step = (by: number) => onChange(clamp(value + by));
  return (
    <>
      <p className="rp-progress-figure">
        <b className="digits">{value}</b>
        <span>%</span>
        <span className="rp-progress-before">{before === null ? '上次未报' : `上次 ${before}%`}</span>
      </p>
      <Slider
        id={id}
        min={0}
        max={100}
        step={1}
        value={value}
        onChange={onChange}
        tooltip={{ open: false }}
        ariaLabelForHandle="现在的进度"
      />
      <div className="rp-progress-steps">
        <Button onClick={() => step(-10)} aria-label="减 10">
          −10
        </Button>
        <Button onClick={() => step(-1)} aria-label="减 1">
          −1
        </Button>
        <Button onClick={() => step(1)} aria-label="加 1">
          ＋1
        </Button>
        <Button onClick={() => step(10)} aria-label="加 10">
          ＋10
        </Button>
        <Button onClick={() => onChange(100)}>完成</Button>
      </div>
    </>
  );
}

type Row = NonNullable<FormValues['byMeasure']>[number];
type RowsProps = Readonly<{ values: FormValues; rows: readonly Row[]; onChange: (values: FormValues) => void }>;

function ByMeasure({ values, rows, onChange }: RowsProps) {
  const put = (position: number, news: Partial<Row>) =>
    onChange({ ...values, byMeasure: rows.map((row) => (row.position === position ? { ...row, ...news } : row)) });
  return (
    <>
      <ol className="rp-measures">
        {rows.map((row) => {
          const measure = values.measures[row.position];
          return measure ? <MeasureRow key={row.position} measure={measure} row={row} onChange={put} /> : null;
        })}
      </ol>
      <p className="rp-progress-sum">
        折算总进度 <b className="digits">{progressOfMeasures(asReported(values.measures, rows)) ?? '—'}</b>%
      </p>
    </>
  );
}

function asReported(measures: readonly Measure[], rows: readonly Row[]): readonly Measure[] {
  return measures.map((measure, index) => {
    const row = rows.find(({ position }) => position === index);
    return {
      ...measure,
      ...(typeof row?.progress === 'number' && { progress: row.progress }),
      ...(typeof row?.actual === 'number' && { actual: row.actual }),
    };
  });
}

type MeasureRowProps = Readonly<{
  measure: Measure;
  row: Row;
  onChange: (position: number, news: Partial<Row>) => void;
}>;

function MeasureRow({ measure, row, onChange }: MeasureRowProps) {
  const isCounted = measure.target !== undefined && measure.target > 0;
  return (
    <li>
      <p>{measure.text}</p>
      {isCounted ? (
        <InputNumber<number>
          min={0}
          value={row.actual}
          onChange={(actual) => onChange(row.position, { actual })}
          aria-label={`“${measure.text}”已完成数`}
          suffix={`/ ${measure.target} ${measure.unit ?? ''}`}
        />
      ) : (
        <InputNumber<number>
          min={0}
          max={100}
          value={row.progress}
          onChange={(progress) => onChange(row.position, { progress })}
          aria-label={`“${measure.text}”的进度`}
          suffix="%"
        />
      )}
    </li>
  );
}

import { Button, InputNumber, Select } from 'antd';
import { KEY_WORDS } from '@ryg/shared/domain/rule-sense/predicate-words.ts';
import { FORM_KEYS, type Condition, type FormKey } from '../../../features/rules/edit/edit-pack.ts';

type Props = Readonly<{
  name: string;
  condition: Condition;
  day: string;
  isFirst: boolean;
  onChange: (condition: Condition) => void;
  /** Null for the only condition of a rule. */
  onRemove: (() => void) | null;
}>;

const UNITS: Readonly<Record<Exclude<FormKey, 'remaining' | 'overdue' | 'term' | 'silent'>, string>> = {
  lag: '个百分点',
  ratio: '%',
  returned: '次',
};

const keyOptions = FORM_KEYS.map((key) => ({ value: key, label: KEY_WORDS[key] }));
const LOW = [
  { value: false, label: '≥' },
  { value: true, label: '＞' },
];
const HIGH = [
  { value: false, label: '≤' },
  { value: true, label: '＜' },
];

/** One condition: what is measured, from where and up to where. An empty field is no bound. */
export function ConditionRow({ name, condition, day, isFirst, onChange, onRemove }: Props) {
  const { key, low, lowOpen, high, highOpen } = condition;
  const unit = key === 'lag' || key === 'ratio' || key === 'returned' ? UNITS[key] : day;
  return (
    <div className="ru-condition">
      <span className="ru-and">{isFirst ? '当' : '并且'}</span>
      <Select<FormKey>
        aria-label={`${name}看什么`}
        className="ru-key"
        value={key}
        options={keyOptions}
        onChange={(value) => onChange({ ...condition, key: value })}
      />
      <Select
        aria-label={`${name}的下限含不含本数`}
        className="ru-sign"
        value={lowOpen}
        options={LOW}
        onChange={(value) => onChange({ ...condition, lowOpen: value })}
      />
      <InputNumber
        aria-label={`${name}的下限`}
        className="ru-bound"
        controls={false}
        value={low}
        placeholder="不限"
        onChange={(value) => onChange({ ...condition, low: value })}
      />
      <Select
        aria-label={`${name}的上限含不含本数`}
        className="ru-sign"
        value={highOpen}
        options={HIGH}
        onChange={(value) => onChange({ ...condition, highOpen: value })}
      />
      <InputNumber
        aria-label={`${name}的上限`}
        className="ru-bound"
        controls={false}
        value={high}
        placeholder="不限"
        onChange={(value) => onChange({ ...condition, high: value })}
      />
      <span className="ru-unit">{unit}</span>
      {onRemove && (
        <Button size="small" type="link" aria-label={`去掉${name}`} onClick={onRemove}>
          去掉
        </Button>
      )}
    </div>
  );
}

import { Button, Input, Select } from 'antd';
import type { PackReview } from '@ryg/shared/domain/pack-contradictions.ts';
import type { Level, RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { conditionWords } from '@ryg/shared/domain/rule-sense/predicate-words.ts';
import {
  NEW_CONDITION,
  rowsOf,
  whenOf,
  withMoved,
  withNewRule,
  withoutRule,
  withRule,
  type Condition,
  type RuleRow,
} from '../../../features/rules/edit/edit-pack.ts';
import { ConditionRow } from './condition-row.tsx';
import { levelOptions } from './level-options.ts';

type Props = Readonly<{ pack: RulePack; review: PackReview; onChange: (pack: RulePack) => void }>;

/** One row a rule: its name, its level and its conditions, all of which must hold. */
export function RuleRows({ pack, review, onChange }: Props) {
  const rows = rowsOf(pack);
  const faulty = new Set(review.errors.map(({ rule }) => rule));
  return (
    <>
      <ol className="ru-rows">
        {rows.map((row, place) => (
          <li key={place} data-faulty={faulty.has(place) || undefined}>
            <RuleHead row={row} place={place} pack={pack} onChange={onChange} />
            <Conditions row={row} place={place} pack={pack} onChange={onChange} />
          </li>
        ))}
      </ol>
      <Button onClick={() => onChange(withNewRule(pack))}>加一条规则</Button>
    </>
  );
}

type RowProps = Readonly<{ row: RuleRow; place: number; pack: RulePack; onChange: (pack: RulePack) => void }>;

function RuleHead({ row, place, pack, onChange }: RowProps) {
  const number = place + 1;
  return (
    <div className="ru-row-head">
      <Input
        aria-label={`第 ${number} 条的名称`}
        className="ru-id"
        maxLength={40}
        value={row.id}
        onChange={({ target }) => onChange(withRule(pack, place, (rule) => ({ ...rule, id: target.value })))}
      />
      <Select<Level>
        aria-label={`第 ${number} 条的等级`}
        className="ru-level"
        value={row.level}
        options={levelOptions}
        onChange={(level) => onChange(withRule(pack, place, (rule) => ({ ...rule, level })))}
      />
      <span className="ru-row-acts">
        <Button
          size="small"
          aria-label={`第 ${number} 条上移`}
          disabled={place === 0}
          onClick={() => onChange(withMoved(pack, place, -1))}
        >
          ↑
        </Button>
        <Button
          size="small"
          aria-label={`第 ${number} 条下移`}
          disabled={place === pack.rules.length - 1}
          onClick={() => onChange(withMoved(pack, place, 1))}
        >
          ↓
        </Button>
        <Button size="small" aria-label={`删去第 ${number} 条`} onClick={() => onChange(withoutRule(pack, place))}>
          删去
        </Button>
      </span>
    </div>
  );
}

function Conditions({ row, place, pack, onChange }: RowProps) {
  const { conditions } = row;
  const day = pack.calendar === 'workday' ? '个工作日' : '天';
  if (!conditions) return <p className="dk-quiet">{conditionWords(row.when, day)}（这样的条件请在“JSON”里改）</p>;
  const set = (next: readonly Condition[]) =>
    onChange(withRule(pack, place, (rule) => ({ ...rule, when: whenOf(next) })));
  return (
    <div className="ru-conditions">
      {conditions.map((condition, index) => (
        <ConditionRow
          key={index}
          name={`第 ${place + 1} 条的第 ${index + 1} 个条件`}
          condition={condition}
          day={day}
          isFirst={index === 0}
          onChange={(changed) => set(conditions.map((one, at) => (at === index ? changed : one)))}
          onRemove={conditions.length > 1 ? () => set(conditions.filter((_, at) => at !== index)) : null}
        />
      ))}
      <Button size="small" type="link" onClick={() => set([...conditions, NEW_CONDITION])}>
        再加一个条件
      </Button>
    </div>
  );
}

import { Form, Input } from 'antd';
import { THRESHOLD_WORDS } from '@ryg/shared/domain/indicator.ts';
import { amountRule } from './amount-text.ts';
import type { Fields } from './form-fields.ts';
import { useTargetUnit } from './use-target-unit.ts';

const LINES = [
  { level: 'warn', at: 'warnAt', consequence: 'warnConsequence', example: '如 约谈镇主要负责同志' },
  { level: 'alarm', at: 'alarmAt', consequence: 'alarmConsequence', example: '如 约谈部门主要负责同志' },
] as const;

/** What a value on the wrong side of a line leads to, named before it happens. */
export function ThresholdFields() {
  const unit = useTargetUnit();
  const direction = Form.useWatch<Fields['direction']>('direction') ?? 'atLeast';
  const side = direction === 'atLeast' ? '低于' : '高于';
  return (
    <fieldset className="in-lines in-wide">
      <legend>触线后果（可不填）</legend>
      {LINES.map(({ level, at, consequence, example }) => (
        <div key={level}>
          <Form.Item name={at} label={`${THRESHOLD_WORDS[level]}：${side}`} rules={[amountRule(() => unit, false)]}>
            <Input inputMode="decimal" maxLength={30} suffix={unit} />
          </Form.Item>
          <Form.Item
            name={consequence}
            label={`${THRESHOLD_WORDS[level]}后果`}
            dependencies={[at]}
            rules={[
              ({ getFieldValue }) => ({
                validator: async (_rule: unknown, text: string | undefined) => {
                  const hasLine = String(getFieldValue(at) ?? '').trim() !== '';
                  const hasWords = (text ?? '').trim() !== '';
                  if (hasLine && !hasWords) throw new Error('写了线，请写明触线的后果');
                  if (!hasLine && hasWords) throw new Error('写了后果，请在左边填写触线的数');
                },
              }),
            ]}
          >
            <Input maxLength={120} placeholder={example} />
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}

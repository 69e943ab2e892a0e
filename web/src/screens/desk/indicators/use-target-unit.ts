import { Form } from 'antd';
import { targetUnit } from '@ryg/shared/domain/indicator.ts';
import type { Fields } from './form-fields.ts';

/** The unit of target and lines as the form around stands. */
export function useTargetUnit(): string {
  const measure = Form.useWatch<Fields['measure']>('measure') ?? 'amount';
  const unit = Form.useWatch<string>('unit') ?? '';
  return targetUnit({ measure, unit: unit.trim() });
}

import { Alert, Button, Form } from 'antd';
import { useRef } from 'react';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { Choices } from './choices.ts';
import type { FieldErrors } from './build-command.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { FieldInput } from './field-input.tsx';
import type { Field, FormName } from './fields.ts';
import { FORM_PLANS } from './form-plans.ts';
import { useSubmit } from './use-submit.ts';
import { useForm, type FormState } from './use-form.ts';
import type { Outcome } from './submit.ts';

type Props = Readonly<{
  name: FormName;
  account: string;
  /** The issue as it stood when the form opened; null for a new one. */
  issue: IssueDetail | null;
  choices: Choices;
  /** The issue as it stands by now. */
  onAsk: () => Promise<IssueDetail | null>;
  onDone: (outcome: Extract<Outcome, { kind: 'accepted' | 'kept' }>) => void;
  onCancel: () => void;
}>;

/** A command as a form. What was typed stays until the server has it. */
export function CommandForm(props: Props) {
  const { name, issue, choices, onCancel } = props;
  const plan = FORM_PLANS[name];
  const form = useForm(props);
  const { submit, rebaseOn, busy, errors, refusal } = useSubmit(props, form);
  const box = useRef<HTMLDivElement>(null);
  const send = async () => {
    await submit(form.draft);
    // Whatever stands in the way is said where the eye is.
    box.current
      ?.querySelector('[data-wrong] :is(input, textarea, [tabindex]), [role=alert]')
      ?.scrollIntoView({ block: 'center' });
  };
  return (
    <Form layout="vertical" className="rp-form" onFinish={() => void send()} requiredMark={false}>
      <div className="rp-form-body" ref={box}>
        <p className="rp-lead">{plan.lead}</p>
        {form.isResumed && (
          <p className="rp-resumed">
            上次没有提交的内容还在。
            <Button type="link" size="small" onClick={form.discard}>
              清空重填
            </Button>
          </p>
        )}
        <Fields fields={plan.fields} errors={errors} form={form} issue={issue} choices={choices} />
        <Obstacle errors={errors} refusal={refusal} busy={busy} onRebase={(whose) => void rebaseOn(whose)} />
      </div>
      <div className="rp-form-foot">
        <Button size="large" onClick={onCancel}>
          取消
        </Button>
        <Button size="large" type="primary" htmlType="submit" loading={busy} danger={plan.grave === true}>
          {plan.submit}
        </Button>
      </div>
    </Form>
  );
}

/** What takes the whole width where fields stand in two columns. */
const WIDE: readonly Field['kind'][] = ['words', 'photos', 'measures', 'progress', 'deadline'];

type FieldsProps = Readonly<{
  fields: readonly Field[];
  errors: FieldErrors;
  form: FormState;
  issue: IssueDetail | null;
  choices: Choices;
}>;

function Fields({ fields, errors, form, issue, choices }: FieldsProps) {
  return fields.map((field) => {
    const id = `f-${field.name}`;
    const wrong = errors[field.name];
    return (
      <Form.Item
        key={field.name}
        label={field.label}
        htmlFor={id}
        help={wrong}
        extra={field.hint}
        validateStatus={wrong === undefined ? '' : 'error'}
        data-wrong={wrong === undefined ? undefined : ''}
        data-wide={WIDE.includes(field.kind) ? '' : undefined}
      >
        <FieldInput
          id={id}
          field={field}
          values={form.draft.values}
          issue={issue}
          choices={choices}
          onChange={form.change}
        />
      </Form.Item>
    );
  });
}

type ObstacleProps = Readonly<{
  errors: FieldErrors;
  refusal: Extract<Outcome, { kind: 'refused' }> | null;
  busy: boolean;
  onRebase: (whose: 'theirs' | 'mine') => void;
}>;

/** What stands in the way of the form as a whole, in the server's own words. */
function Obstacle({ errors, refusal, busy, onRebase }: ObstacleProps) {
  if (errors['form'] !== undefined) return <Alert type="error" title={errors['form']} role="alert" />;
  if (!refusal) return null;
  if (refusal.code !== 'EDIT_CONFLICT') return <Alert type="error" showIcon title={refusal.message} role="alert" />;
  return (
    <ConflictNotice
      message={refusal.message}
      details={refusal.details}
      busy={busy}
      onTheirs={() => onRebase('theirs')}
      onMine={() => onRebase('mine')}
    />
  );
}

import { AutoComplete, Input, Radio, Select } from 'antd';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import { PhotosInput } from '../photo/photos-input.tsx';
import type { Choices } from './choices.ts';
import { DeadlineInput } from './deadline-input.tsx';
import type { Field } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { MeasuresInput } from './measures-input.tsx';
import { ProgressInput } from './progress-input.tsx';

export type ChangeForm = (change: (values: FormValues) => FormValues) => void;

type Props = Readonly<{
  id: string;
  field: Field;
  values: FormValues;
  issue: IssueDetail | null;
  choices: Choices;
  onChange: ChangeForm;
}>;

/** The input of one field. */
export function FieldInput({ id, field, values, issue, choices, onChange }: Props) {
  switch (field.kind) {
    case 'progress':
      return (
        <ProgressInput
          id={id}
          values={values}
          before={issue?.progress ?? null}
          onChange={(next) => onChange(() => next)}
        />
      );
    case 'measures':
      return (
        <MeasuresInput measures={values.measures} onChange={(measures) => onChange((now) => ({ ...now, measures }))} />
      );
    case 'deadline':
      return (
        <DeadlineInput
          id={id}
          deadline={values.deadline}
          onChange={(deadline) => onChange((now) => ({ ...now, deadline }))}
        />
      );
    case 'photos':
      return (
        <PhotosInput
          id={id}
          label={field.label}
          values={values}
          issue={issue}
          first={field.first}
          most={field.most}
          choosing={field.name === 'evidence' && field.first === 'after'}
          onChange={onChange}
        />
      );
    case 'yesNo':
    case 'choice':
      return <ChoiceInput id={id} field={field} values={values} onChange={onChange} />;
    case 'names':
    case 'towns':
      return <NamesInput id={id} field={field} values={values} choices={choices} onChange={onChange} />;
    default:
      return <TextInput id={id} field={field} values={values} choices={choices} onChange={onChange} />;
  }
}

type Of<Kind extends Field['kind']> = Readonly<{
  id: string;
  field: Extract<Field, { kind: Kind }>;
  values: FormValues;
  onChange: ChangeForm;
}>;

const putText = (onChange: ChangeForm, name: string) => (text: string) =>
  onChange((now) => ({ ...now, texts: { ...now.texts, [name]: text } }));

function ChoiceInput({ id, field, values, onChange }: Of<'yesNo' | 'choice'>) {
  const { name } = field;
  if (field.kind === 'choice') {
    return (
      <Radio.Group
        id={id}
        name={id}
        value={values.texts[name] ?? null}
        options={field.choices.map(([value, label]) => ({ value, label }))}
        onChange={({ target }) => putText(onChange, name)(String(target.value))}
      />
    );
  }
  return (
    <Radio.Group
      id={id}
      name={id}
      value={values.answers[name] ?? null}
      options={[
        { value: true, label: field.yes },
        { value: false, label: field.no },
      ]}
      onChange={({ target }) =>
        onChange((now) => ({ ...now, answers: { ...now.answers, [name]: target.value === true } }))
      }
    />
  );
}

function NamesInput({ id, field, values, choices, onChange }: Of<'names' | 'towns'> & Readonly<{ choices: Choices }>) {
  const known =
    field.kind === 'towns'
      ? [{ value: ALL_TOWNS, label: '各镇' }, ...choices.towns.map((value) => ({ value, label: value }))]
      : (field.suggest ? choices[field.suggest] : []).map((value) => ({ value, label: value }));
  return (
    <Select<string[]>
      id={id}
      mode={field.kind === 'towns' ? 'multiple' : 'tags'}
      value={[...(values.lists[field.name] ?? [])]}
      options={known}
      tokenSeparators={['、', '，', ',', ' ']}
      placeholder={field.kind === 'towns' ? '选择镇' : '输入名称，可填多个'}
      onChange={(names) => onChange((now) => ({ ...now, lists: { ...now.lists, [field.name]: names } }))}
    />
  );
}

function TextInput({
  id,
  field,
  values,
  choices,
  onChange,
}: Of<'words' | 'line' | 'day'> & Readonly<{ choices: Choices }>) {
  const value = values.texts[field.name] ?? '';
  const put = putText(onChange, field.name);
  if (field.kind === 'day')
    return <Input id={id} type="date" value={value} onChange={({ target }) => put(target.value)} />;
  if (field.kind === 'words') {
    return (
      <Input.TextArea
        id={id}
        value={value}
        maxLength={field.most}
        showCount={field.most <= 60}
        autoSize={{ minRows: field.rows ?? 3, maxRows: 10 }}
        onChange={({ target }) => put(target.value)}
      />
    );
  }
  if (!field.suggest) {
    return (
      <Input
        id={id}
        value={value}
        maxLength={field.most}
        showCount={field.most <= 20}
        onChange={({ target }) => put(target.value)}
      />
    );
  }
  return (
    <AutoComplete
      id={id}
      value={value}
      options={choices[field.suggest].map((choice) => ({ value: choice }))}
      showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }}
      onChange={put}
    />
  );
}

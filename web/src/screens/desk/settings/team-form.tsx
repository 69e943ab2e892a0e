import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { TeamView } from '@ryg/shared/contract/office.contract.ts';
import type { Team } from '@ryg/shared/domain/team.ts';
import { send } from '../../../api/send.ts';
import { useColleagues, useTeams } from '../../../features/office/office.queries.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { useAct } from '../use-act.ts';
import { EditConflict } from './edit-conflict.tsx';

type Row<Key extends string> = Readonly<Record<Key, string>> & Readonly<{ from: Dayjs; until?: Dayjs | null }>;
type Fields = Readonly<{ name: string; members: readonly Row<'account'>[]; towns: readonly Row<'code'>[] }>;
type Option = Readonly<{ value: string; label: string }>;

const DAY = 'YYYY-MM-DD';

const dated = <T extends Readonly<{ from: string; until: string | null }>>(one: T) => ({
  ...one,
  from: dayjs(one.from),
  until: one.until === null ? null : dayjs(one.until),
});
const plain = <T extends Readonly<{ from: Dayjs; until?: Dayjs | null }>>(one: T) => ({
  ...one,
  from: one.from.format(DAY),
  until: one.until?.format(DAY) ?? null,
});

const fieldsOf = ({ name, members, towns }: Team): Fields => ({
  name,
  members: members.map(dated),
  towns: towns.map(dated),
});

type Props = Readonly<{ team: TeamView; isNew: boolean; onClose: () => void }>;

/** Who belongs to a team from when to when, and which towns it covers; earlier spans stay readable. */
export function TeamForm({ team, isNew, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error, forget } = useAct();
  // What the form was filled in upon; the list goes on reading what others save meanwhile.
  const [basedOn, setBasedOn] = useState(team.seq);
  const { data: teams, refetch } = useTeams();
  const latest = teams?.find(({ id }) => id === team.id);
  const { inspectors, towns, today } = useChoices();

  const save = async ({ name, members, towns: covered }: Fields, upon: number) => {
    const body = { name, members: members.map(plain), towns: covered.map(plain), basedOn: upon };
    if (await act(() => send('PUT', `/api/teams/${team.id}`, body), `${name}已保存`)) onClose();
    else void refetch();
  };
  const takeTheirs = () => {
    if (!latest) return;
    form.setFieldsValue(fieldsOf(latest));
    setBasedOn(latest.seq);
    forget();
  };

  return (
    <Modal
      open
      title={isNew ? '新建督查组' : `修改${team.name}`}
      okText="保存"
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={720}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={fieldsOf(team)}
        onFinish={(fields) => void save(fields, basedOn)}
      >
        <EditConflict
          error={error}
          isBehind={latest !== undefined && latest.seq !== basedOn}
          onKeepMine={() => void save(form.getFieldsValue(true), latest?.seq ?? basedOn)}
          onTakeTheirs={takeTheirs}
        />
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
          <Input maxLength={60} placeholder="如 督查一组" />
        </Form.Item>
        <Spans list="members" field="account" word="成员" options={inspectors} today={today} />
        {inspectors.length === 0 && (
          <p className="dk-quiet dk-form-note">还没有督查组角色的账户；请先在“人员”里建立账户并授予督查组角色。</p>
        )}
        <Spans list="towns" field="code" word="包的镇" options={towns} today={today} />
      </Form>
    </Modal>
  );
}

/** Who and which towns there are to choose from. */
function useChoices() {
  const { data: county } = useCounty();
  const { data: colleagues = [] } = useColleagues();
  return {
    inspectors: colleagues
      .filter(({ roles }) => roles.includes('inspector'))
      .map(({ account, name }) => ({ value: account, label: `${name}（${account}）` })),
    towns: county?.towns.map(({ code, name }) => ({ value: code, label: name })) ?? [],
    today: dayjs(county?.today),
  };
}

type SpansProps = Readonly<{
  list: 'members' | 'towns';
  field: 'account' | 'code';
  word: string;
  options: readonly Option[];
  today: Dayjs;
}>;

function Spans({ list, field, word, options, today }: SpansProps) {
  return (
    <fieldset className="dk-spans">
      <legend>{word}</legend>
      <Form.List name={list}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, at) => (
              <div key={key} className="dk-span">
                <Form.Item name={[name, field]} rules={[{ required: true, message: `请选择${word}` }]}>
                  <Select
                    aria-label={`第 ${at + 1} 个${word}`}
                    placeholder={`选择${word}`}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={[...options]}
                  />
                </Form.Item>
                <Form.Item name={[name, 'from']} rules={[{ required: true, message: '请选择日期' }]}>
                  <DatePicker aria-label="从哪天起" allowClear={false} />
                </Form.Item>
                <Form.Item name={[name, 'until']}>
                  <DatePicker aria-label="到哪天止" placeholder="一直" />
                </Form.Item>
                <Button aria-label={`删除第 ${at + 1} 个${word}`} onClick={() => remove(name)}>
                  删除
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ from: today, until: null })}>增加{word}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

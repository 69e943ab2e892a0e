import { Button, Drawer, Form, Input, Radio, Select } from 'antd';
import type { VoiceLine, VoiceList } from '@ryg/shared/contract/voices.contract.ts';
import {
  DISMISSAL_WORDS,
  DISMISSALS,
  VOICE_ACT_WORDS,
  VOICE_LENGTH,
  VOICE_SHORTEST,
  type Dismissal,
  type VoiceAct,
} from '@ryg/shared/domain/voice.ts';
import { actOnVoice } from '../../../features/voices/voices.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

/** An act that needs words or a choice. */
export type Asking = Readonly<{ voice: VoiceLine; what: 'pass' | 'answer' | 'dismiss' | 'link' }>;

const NOTES: Partial<Readonly<Record<Asking['what'], string>>> = {
  pass: '转过去以后，这个镇的账号看得到这条留言。',
  answer: '写好以后还没有公开；要放到公示页上，由整改办另一位同事点“公开答复”。',
  dismiss: '“与整改无关”的不计入公布的数量；“不实”“重复”的照样计入。',
};

type Fields = Readonly<{ town?: string; issue?: string; text?: string; reason?: Dismissal; note?: string }>;
type Towns = VoiceList['towns'];
type Props = Readonly<{ asking: Asking; towns: Towns; onClose: () => void }>;

/** What is to be done about one message. */
export function ActDrawer({ asking: { voice, what }, towns, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error } = useAct();
  const give = async (fields: Fields) => {
    const done = await act(
      () => actOnVoice(voice.id, actOf(what, fields)),
      `${voice.id} ${VOICE_ACT_WORDS[what]}：已记入台账`,
    );
    if (done) onClose();
  };
  return (
    <Drawer
      open
      title={`${VOICE_ACT_WORDS[what]}：${voice.id}`}
      size={480}
      onClose={onClose}
      footer={
        <div className="vc-drawer-foot">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={isBusy} onClick={() => form.submit()}>
            {VOICE_ACT_WORDS[what]}
          </Button>
        </div>
      }
    >
      <p className="vc-quoted">{voice.text ?? '文字已删除'}</p>
      {NOTES[what] && <p className="dk-quiet vc-note">{NOTES[what]}</p>}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initialOf(what, voice)}
        onFinish={(fields) => void give(fields)}
      >
        <Refusal error={error} />
        <FieldsOf what={what} towns={towns} />
      </Form>
    </Drawer>
  );
}

function initialOf(what: Asking['what'], { town, answer, issue }: VoiceLine): Fields {
  if (what === 'pass') return town === null ? {} : { town: town.code };
  if (what === 'answer') return { text: answer ?? '' };
  return what === 'link' ? { issue: issue?.id ?? '' } : { note: '' };
}

function actOf(
  what: Asking['what'],
  { town = '', issue = '', text = '', reason = 'untrue', note = '' }: Fields,
): VoiceAct {
  switch (what) {
    case 'pass':
      return { act: 'pass', town };
    case 'answer':
      return { act: 'answer', text: text.trim() };
    case 'link':
      return { act: 'link', issue: issue.trim() };
    case 'dismiss':
      return { act: 'dismiss', reason, note: note.trim() };
  }
}

function FieldsOf({ what, towns }: Readonly<{ what: Asking['what']; towns: Towns }>) {
  switch (what) {
    case 'pass':
      return (
        <Form.Item name="town" label="转给哪个镇" rules={[{ required: true, message: '请选一个镇' }]}>
          <Select options={towns.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
      );
    case 'answer':
      return (
        <Form.Item
          name="text"
          label="答复"
          rules={[
            { required: true, whitespace: true, message: '请写答复' },
            { min: VOICE_SHORTEST, message: `至少写 ${VOICE_SHORTEST} 个字` },
          ]}
        >
          <Input.TextArea rows={5} maxLength={VOICE_LENGTH} showCount />
        </Form.Item>
      );
    case 'link':
      return (
        <Form.Item
          name="issue"
          label="对应的问题编号"
          extra="例如 Q0012，在台账里可以查到"
          rules={[{ required: true, whitespace: true, message: '请填写问题编号' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      );
    case 'dismiss':
      return <DismissFields />;
  }
}

const DismissFields = () => (
  <>
    <Form.Item name="reason" label="为什么不予办理" rules={[{ required: true, message: '请选一项' }]}>
      <Radio.Group options={DISMISSALS.map((value) => ({ value, label: DISMISSAL_WORDS[value] }))} />
    </Form.Item>
    <Form.Item
      name="note"
      label="说明"
      rules={[{ required: true, whitespace: true, message: '请写明理由，供以后查对' }]}
    >
      <Input.TextArea rows={3} maxLength={200} showCount />
    </Form.Item>
  </>
);

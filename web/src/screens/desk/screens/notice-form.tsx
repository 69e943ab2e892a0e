import { Button, DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { LONGEST_NOTICE_DAYS, SCREEN_NOTICE_LENGTH } from '@ryg/shared/domain/screen-notice.ts';
import type { ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { useScan } from '../../../features/release/release.queries.ts';
import { endsAhead, noticeEnd, NOTICE_END_WORDS, type NoticeEnd } from '../../../features/screens/notice-ends.ts';
import { draftNotice } from '../../../features/screens/screens.queries.ts';
import { Refusal } from '../refusal.tsx';
import { MarkedText } from '../release/marked-text.tsx';
import { useAct } from '../use-act.ts';
import { useNoticeNow } from './use-notice-now.ts';
import './low-dialog.css';
import './screen-notices.css';

type Fields = Readonly<{ text: string; end: NoticeEnd; at?: Dayjs | null; screens: readonly string[] }>;

const DAY_MS = 86_400_000;

type Props = Readonly<{
  view: ScreensView;
  /** Screens to begin with; null for all. */
  screens: readonly string[] | null;
  onClose: () => void;
}>;

/** 发通知: a few words with an end. A second person puts them on the walls. */
export function NoticeForm({ view, screens, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { act, isBusy, error } = useAct();
  const now = useNoticeNow(view);
  const live = view.screens.filter(({ revoked }) => revoked === null);
  const draft = async ({ text, end: chosen, at, screens: to }: Fields) => {
    const until = noticeEnd(chosen, now) ?? at?.toISOString() ?? '';
    const wanted = { text: text.trim(), until, screens: to.length === 0 ? null : [...to] };
    if (await act(() => draftNotice(wanted), '通知已拟好，等另一位同志放行')) onClose();
  };
  return (
    <Modal
      open
      title="发通知"
      className="sc-low"
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="no" onClick={onClose}>
          不发了
        </Button>,
        <Button key="yes" type="primary" loading={isBusy} onClick={() => form.submit()}>
          交另一位同志放行
        </Button>,
      ]}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ text: '', screens: screens ?? [] }}
        onFinish={(fields) => void draft(fields)}
      >
        <Refusal error={error} />
        <Words />
        <End now={now} />
        <Form.Item name="screens" label="发到哪些屏">
          <Select
            mode="multiple"
            placeholder="全部屏"
            options={live.map(({ id, settings }) => ({ value: id, label: settings.name }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** When it leaves by itself. */
function End({ now }: Readonly<{ now: number }>) {
  const end = Form.useWatch('end') as NoticeEnd | undefined;
  return (
    <>
      <Form.Item
        name="end"
        label="到什么时候结束"
        rules={[{ required: true, message: '请选择结束时间，到时自己下屏' }]}
      >
        <Radio.Group
          className="sc-ends"
          options={endsAhead(now).map((value) => ({ value, label: NOTICE_END_WORDS[value] }))}
        />
      </Form.Item>
      {end === 'other' && (
        <Form.Item
          name="at"
          label="结束时间"
          extra={`最多显示 ${LONGEST_NOTICE_DAYS} 天`}
          rules={[{ required: true, message: '请选择结束时间' }]}
        >
          <DatePicker
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            disabledDate={(day: Dayjs) =>
              day.endOf('day').valueOf() < now || day.startOf('day').valueOf() > now + LONGEST_NOTICE_DAYS * DAY_MS
            }
          />
        </Form.Item>
      )}
    </>
  );
}

/** The words, their count, and what in them is private. */
function Words() {
  const form = Form.useFormInstance<Fields>();
  const text = (Form.useWatch('text', form) as string | undefined)?.trim() ?? '';
  const { data: scanned } = useScan(text === '' ? [] : [text]);
  const found = scanned?.findings.find((one) => one.text === text);
  return (
    <>
      <Form.Item
        name="text"
        className="sc-words"
        label="内容"
        extra="写给广场上的所有人看：不要写姓名、电话、身份证号和某户某人"
        rules={[{ required: true, whitespace: true, message: '请写通知内容' }]}
      >
        <Input.TextArea
          rows={2}
          count={{
            show: true,
            max: SCREEN_NOTICE_LENGTH,
            strategy: (words) => [...words].length,
            exceedFormatter: cut,
          }}
          placeholder="如 今晚 8 点东门广场放映公益电影，欢迎观看"
        />
      </Form.Item>
      {found && (
        <p className="sc-private" role="alert">
          <MarkedText text={text} matches={found.matches} />
          <span>　{found.matches.map(({ words }) => words).join('，')}</span>
        </p>
      )}
    </>
  );
}

const cut = (words: string, { max }: Readonly<{ max: number }>) => [...words].slice(0, max).join('');

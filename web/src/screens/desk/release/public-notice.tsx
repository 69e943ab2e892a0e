import { Button, Form, Input, InputNumber } from 'antd';
import { NOTICE_DAYS, NOTICE_LENGTH, QR_BYTES, type PublicNotice } from '@ryg/shared/domain/public-notice.ts';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { draft } from '../../../features/release/release.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

const EMPTY: PublicNotice = { basis: '', days: 7, objection: '', publicUrl: '' };
const needed = (message: string) => [{ required: true, whitespace: true, message }];
const WAITS = '已拟发布单，等另一位同志放行';

/** 公示说明: what stands beside the board on every wall, and where the QR code leads. */
export function PublicNoticeCard({ view: { notice, releases } }: Readonly<{ view: ReleasesView }>) {
  const { act, actAloud, isBusy, error } = useAct();
  const waits = releases.some(({ kind, state }) => kind === 'notice' && state === 'waiting');
  return (
    <section className="dk-card">
      <h2>公示说明</h2>
      <p className="dk-quiet">{stateWords(notice !== null, waits)}</p>
      <Refusal error={error} />
      {!waits && (
        <Form<PublicNotice>
          layout="vertical"
          requiredMark={false}
          initialValues={notice ?? EMPTY}
          onFinish={(wanted) => void act(() => draft({ kind: 'notice', notice: trimmed(wanted) }, ''), WAITS)}
        >
          <Fields />
          <div className="dk-one">
            <Button htmlType="submit" loading={isBusy}>
              拟公示说明
            </Button>
            {notice && (
              <Button
                loading={isBusy}
                onClick={() => void actAloud(() => draft({ kind: 'notice', notice: null }, ''), WAITS)}
              >
                撤下说明
              </Button>
            )}
          </div>
        </Form>
      )}
    </section>
  );
}

const trimmed = ({ basis, days, objection, publicUrl }: PublicNotice): PublicNotice => ({
  basis: basis.trim(),
  days,
  objection: objection.trim(),
  publicUrl: publicUrl.trim(),
});

function stateWords(isOut: boolean, waits: boolean): string {
  if (waits) return '已有一张发布单在等放行，见“待放行”；放行或撤回后可以再拟。';
  return isOut ? '大屏的公示说明页正在使用下面的内容。' : '还没有公示说明；放行后显示在大屏的公示说明页。';
}

const Fields = () => (
  <>
    <Form.Item name="basis" label="公示依据" rules={needed('请写明依据')}>
      <Input maxLength={NOTICE_LENGTH} placeholder="例：县委办〔2018〕12 号" />
    </Form.Item>
    <Form.Item name="days" label="公示期" rules={[{ required: true, message: '请填写天数' }]}>
      <InputNumber min={1} max={NOTICE_DAYS} precision={0} suffix="天" />
    </Form.Item>
    <Form.Item name="objection" label="异议渠道" rules={needed('请写明向谁、怎样提出异议')}>
      <Input maxLength={NOTICE_LENGTH} placeholder="例：公示期内向县整改办来电、来信" />
    </Form.Item>
    <Form.Item
      name="publicUrl"
      label="公开网址（可不填）"
      extra={`不超过 ${QR_BYTES} 个字符时，大屏上同时显示二维码；只写到域名的，二维码自动指向当期的公示页`}
      rules={[{ pattern: /^\s*$|^\s*https?:\/\/\S+\s*$/u, message: '请以 http:// 或 https:// 开头' }]}
    >
      <Input maxLength={60} placeholder="https://" />
    </Form.Item>
  </>
);

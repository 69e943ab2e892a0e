import { Button, Form, Radio, Select } from 'antd';
import { MIN_PASSWORD, PASSWORD_HISTORY } from '@ryg/shared/domain/password-policy.ts';
import { SECURITY_PRESET_WORDS, SECURITY_PRESETS, type SecurityPreset } from '@ryg/shared/domain/security-preset.ts';
import type { SecurityView } from '@ryg/shared/contract/people.contract.ts';
import { send } from '../../../api/send.ts';
import { useSecurity } from '../../../features/people/people.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

const TEXTS: Readonly<Record<SecurityPreset, string>> = {
  'small-office': '三五个人的办公室：口令不要求定期更换，一个人可以兼任几种管理角色，动态口令由各人自愿启用。',
  dengbao: '按等级保护二级：口令 90 天更换，系统、安全、审计三员分立，三员和包抓领导必须使用动态口令。',
};

/** How strict the house is with accounts. */
export function SecurityForm() {
  return <Asked query={useSecurity()}>{(setting) => <Editor setting={setting} />}</Asked>;
}

function Editor({ setting }: Readonly<{ setting: SecurityView }>) {
  const mayChange = useHasRole('security');
  const { act, isBusy, error } = useAct();
  const save = (fields: SecurityView) => act(() => send('PUT', '/api/settings/security', fields), '安全策略已保存');
  return (
    <Form<SecurityView>
      layout="vertical"
      requiredMark={false}
      initialValues={setting}
      disabled={!mayChange}
      onFinish={(fields) => void save(fields)}
      className="dk-settings-list"
    >
      <Refusal error={error} />
      <section className="dk-card">
        <h2>策略</h2>
        <Form.Item name="preset" noStyle>
          <Radio.Group
            aria-label="安全策略"
            className="dk-presets"
            options={SECURITY_PRESETS.map((preset) => ({
              value: preset,
              label: (
                <span>
                  <b>{SECURITY_PRESET_WORDS[preset]}</b>
                  <span className="dk-quiet">{TEXTS[preset]}</span>
                </span>
              ),
            }))}
          />
        </Form.Item>
        <p className="dk-quiet">
          两种策略都要求：口令至少 {MIN_PASSWORD} 位，大小写字母、数字、符号里至少 3 种，不用常见口令和最近{' '}
          {PASSWORD_HISTORY} 次用过的；连续输错 5 次暂停登录 15 分钟；30 分钟不操作自动退出；一个账户最多同时登录 3 处。
        </p>
      </section>
      <section className="dk-card">
        <h2>口令里不能出现的本地词</h2>
        <Form.Item name="localWords" extra="县名、镇名、单位名和它们的拼音，别人容易猜到。输入后按回车">
          <Select mode="tags" aria-label="本地词" open={false} suffixIcon={null} placeholder="如 宁陕、ningshan" />
        </Form.Item>
      </section>
      {mayChange ? (
        <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
          保存安全策略
        </Button>
      ) : (
        <p className="dk-quiet">安全策略由安全管理员修改。</p>
      )}
    </Form>
  );
}

import { useRouter } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { pairAgain } from '../../../features/screens/screens.queries.ts';
import { readTypedCode } from '../../../features/screens/typed-code.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { CodeField } from './code-field.tsx';
import { screenHref } from './screens-address.ts';

type Fields = Readonly<{ code: string }>;
type Props = Readonly<{ screen: ScreenLine | null; code: string }>;

/** Another player for a screen: it keeps its name, its settings and its timeline. */
export function PairAgain({ screen, code }: Props) {
  const { act, isBusy, error } = useAct();
  const { history } = useRouter();
  if (!screen) return <p className="dk-card">没有这块屏，请回到“广场屏”重新选择。</p>;
  const { id, settings } = screen;
  const pair = async (typed: string) => {
    if (await act(() => pairAgain(readTypedCode(typed).shown, id), `${settings.name}已换用新的播放机`))
      history.push(screenHref(id));
  };
  return (
    <Form<Fields>
      layout="vertical"
      requiredMark={false}
      initialValues={{ code: readTypedCode(code).shown }}
      onFinish={(fields) => void pair(fields.code)}
      className="sc-narrow"
    >
      <p className="dk-card">
        <b>{settings.name}</b> {settings.place}
        <br />
        名称、设置和时间线都保留；原来那台播放机的密钥立即作废。
      </p>
      <CodeField />
      <Refusal error={error} />
      <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
        重新配对
      </Button>
    </Form>
  );
}

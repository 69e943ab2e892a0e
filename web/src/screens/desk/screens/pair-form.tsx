import { useRouter } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { screenMisfit } from '@ryg/shared/domain/screen.ts';
import { SCENE_CHOICES } from '../../../features/screens/scene-words.ts';
import { pairScreen } from '../../../features/screens/screens.queries.ts';
import { newFields, settingsOf, type ScreenFields } from '../../../features/screens/settings-fields.ts';
import { readTypedCode } from '../../../features/screens/typed-code.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { CodeField } from './code-field.tsx';
import { Misfit } from './misfit.tsx';
import { ScreenFieldset } from './screen-fields.tsx';
import { screenHref } from './screens-address.ts';
import { WallPreview } from './wall-preview.tsx';

type Fields = ScreenFields & Readonly<{ code: string }>;

/** Code, name, place, size, feed, hours and playlist of a screen that is new. */
export function PairForm({ code }: Readonly<{ code: string }>) {
  const [form] = Form.useForm<Fields>();
  const [begun] = useState<Fields>(() => ({ ...newFields(SCENE_CHOICES), code: readTypedCode(code).shown }));
  const { act, isBusy, error } = useAct();
  const { history } = useRouter();
  const pair = async (filled: Fields) => {
    const wanted = settingsOf({ ...begun, ...filled });
    if (screenMisfit(wanted)) return;
    let id = '';
    const work = async () => {
      ({ id } = await pairScreen(readTypedCode(filled.code).shown, wanted));
    };
    if (await act(work, `${wanted.name}已配对，屏上几秒内开始播放`)) history.push(screenHref(id));
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={begun}
      scrollToFirstError
      onFinish={() => void pair(form.getFieldsValue(true))}
      className="sc-form"
    >
      <div className="sc-form-main">
        <CodeField />
        <ScreenFieldset />
        <Misfit begun={begun} />
        <Refusal error={error} />
        <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
          配对
        </Button>
      </div>
      <div className="sc-form-side">
        <WallPreview begun={begun} />
      </div>
    </Form>
  );
}

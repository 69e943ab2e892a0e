import { Button, Form } from 'antd';
import { useState } from 'react';
import { screenMisfit } from '@ryg/shared/domain/screen.ts';
import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { SCENE_CHOICES } from '../../../features/screens/scene-words.ts';
import { changeScreen, useScreens } from '../../../features/screens/screens.queries.ts';
import { fieldsOf, settingsOf, type ScreenFields } from '../../../features/screens/settings-fields.ts';
import { EditConflict } from '../settings/edit-conflict.tsx';
import { useAct } from '../use-act.ts';
import { Misfit } from './misfit.tsx';
import { Player } from './player.tsx';
import { ScreenFieldset } from './screen-fields.tsx';
import { WallPreview } from './wall-preview.tsx';

/** 设置: what was decided about a screen, beside the square at its size. */
export function SettingsForm({ screen }: Readonly<{ screen: ScreenLine }>) {
  const { id, seq } = screen;
  const [form] = Form.useForm<ScreenFields>();
  // What the form was filled in upon; the page goes on reading what others save meanwhile.
  const [basedOn, setBasedOn] = useState(seq);
  const [begun] = useState(() => fieldsOf(screen.settings, SCENE_CHOICES));
  const { act, isBusy, error, forget } = useAct();
  const { refetch } = useScreens();

  const save = async (upon: number) => {
    const wanted = settingsOf({ ...begun, ...(form.getFieldsValue(true) as ScreenFields) });
    if (screenMisfit(wanted)) return;
    const put = async () => setBasedOn((await changeScreen(id, wanted, upon)).seq);
    if (!(await act(put, `${wanted.name}的设置已保存，屏上几秒内生效`))) void refetch();
  };
  const takeTheirs = () => {
    form.setFieldsValue(fieldsOf(screen.settings, SCENE_CHOICES));
    setBasedOn(seq);
    forget();
  };
  return (
    <Form<ScreenFields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={begun}
      scrollToFirstError
      onFinish={() => void save(basedOn)}
      className="sc-form"
    >
      <div className="sc-form-main">
        <ScreenFieldset />
        <Misfit begun={begun} />
        <EditConflict
          error={error}
          isBehind={seq !== basedOn}
          onKeepMine={() => void save(seq)}
          onTakeTheirs={takeTheirs}
        />
        <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
          保存设置
        </Button>
      </div>
      <div className="sc-form-side">
        <WallPreview begun={begun} />
        <Player screen={screen} />
      </div>
    </Form>
  );
}

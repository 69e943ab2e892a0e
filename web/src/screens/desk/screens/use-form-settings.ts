import { Form, type FormInstance } from 'antd';
import { useMemo } from 'react';
import type { ScreenSettings } from '@ryg/shared/domain/screen.ts';
import { settingsOf, type ScreenFields } from '../../../features/screens/settings-fields.ts';

/** The settings that a form says as it is being filled in; the same value until they change. */
export function useFormSettings(begun: ScreenFields): ScreenSettings {
  const form: FormInstance<ScreenFields> = Form.useFormInstance();
  const fields = Form.useWatch((all: ScreenFields) => all, { form, preserve: true }) ?? begun;
  const said = JSON.stringify(settingsOf({ ...begun, ...fields }));
  return useMemo(() => JSON.parse(said) as ScreenSettings, [said]);
}

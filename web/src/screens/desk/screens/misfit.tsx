import { screenMisfit } from '@ryg/shared/domain/screen.ts';
import type { ScreenFields } from '../../../features/screens/settings-fields.ts';
import { useFormSettings } from './use-form-settings.ts';

/** Why settings make no sense together, before they are sent. */
export function Misfit({ begun }: Readonly<{ begun: ScreenFields }>) {
  const misfit = screenMisfit(useFormSettings(begun));
  return (
    misfit && (
      <p className="dk-refusal" role="alert">
        {misfit.message}
      </p>
    )
  );
}

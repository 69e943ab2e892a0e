import { screenMisfit, type ScreenSettings } from '@ryg/shared/domain/screen.ts';

/** Why settings make no sense together, before they are sent. */
export function Misfit({ settings }: Readonly<{ settings: ScreenSettings }>) {
  const misfit = screenMisfit(settings);
  return (
    misfit && (
      <p className="dk-refusal" role="alert">
        {misfit.message}
      </p>
    )
  );
}

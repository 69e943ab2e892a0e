import { PLAZA_SCENES } from '@ryg/shared/domain/plaza-scene.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import { screenMisfit, type ScreenSettings } from '@ryg/shared/domain/screen.ts';
import { EMPTY_ROSTER, foldScreens, type Screen, type ScreenRoster } from '@ryg/shared/domain/screen-roster.ts';
import type { Stores } from '../../store/store.ts';

/** The screens with their settings, read in the transaction so that nothing can come between. Acts are left out: there are many. */
export const settingsIn = async ({ entries }: Pick<Stores, 'entries'>): Promise<ScreenRoster> =>
  foldScreens(EMPTY_ROSTER, await entries.ofKinds(['screenPaired', 'screenSet', 'screenRevoked']));

export function pairedIn({ screens }: ScreenRoster, id: string): Result<Screen> {
  const screen = screens.get(id);
  if (!screen) return refuse('NO_SUCH_SCREEN', `没有编号为 ${id} 的屏；请刷新后重新选择`);
  if (screen.revoked)
    return refuse('SCREEN_REVOKED', `“${screen.settings.name}”的密钥已停用；要继续管理它，请让屏重新显示配对码再配对`);
  return accept(screen);
}

/** Why settings cannot be those of a screen, or null. `own` is the screen they are for. */
export function misfitIn({ screens }: ScreenRoster, settings: ScreenSettings, own: string | null): Refusal | null {
  const misfit = screenMisfit(settings);
  if (misfit) return misfit;
  const unknown = settings.scenes?.find((scene) => !isScene(scene));
  if (unknown !== undefined) return noSuchScene(unknown);
  const isTaken = [...screens.values()].some(
    ({ id, revoked, settings: { name } }) => id !== own && !revoked && name === settings.name,
  );
  if (!isTaken) return null;
  return { code: 'SCREEN_NAME_TAKEN', message: `已有一块屏叫“${settings.name}”；请换一个值班人员分得清的名字` };
}

export const isScene = (scene: string): boolean => PLAZA_SCENES.some((one) => one === scene);

export const noSuchScene = (scene: string): Refusal => ({
  code: 'NO_SUCH_SCENE',
  message: `没有“${scene}”这一幕；请刷新页面后重新选择`,
});

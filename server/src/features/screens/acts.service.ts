import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { ScreenSettings } from '@ryg/shared/domain/screen.ts';
import type { ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import type { Screen } from '@ryg/shared/domain/screen-roster.ts';
import { lawOf } from '../../live/ledger.ts';
import type { Stores } from '../../store/store.ts';
import { isScene, misfitIn, noSuchScene, pairedIn, settingsIn } from './known-screens.ts';
import type { Screens } from './screens.ts';
import { writer, type Sender } from './write-once.ts';

const MINUTE_MS = 60_000;

/** What the office does to screens. Every act gives the id of its screen. */
export const screenActs = (screens: Screens) => {
  const write = writer(screens);
  const at = () => screens.wall.now().toISOString();

  return {
    change: (
      sender: Sender,
      id: string,
      { settings, basedOn }: Readonly<{ settings: ScreenSettings; basedOn: number }>,
    ) =>
      write(sender, ['change', id, settings, basedOn], async (stores) => {
        const roster = await settingsIn(stores);
        const screen = pairedIn(roster, id);
        if (!screen.ok) return screen;
        if (canonicalJson(screen.value.settings) === canonicalJson(settings)) return accept({ id, fact: null });
        if (screen.value.seq !== basedOn) return movedSince(stores, screen.value);
        const misfit = misfitIn(roster, settings, id);
        if (misfit) return { ok: false, refusal: misfit };
        return accept({ id, fact: { kind: 'screenSet', data: { settings, at: at() } } });
      }),

    revoke: (sender: Sender, id: string, reason: string) =>
      write(sender, ['revoke', id, reason], async (stores) => {
        const screen = pairedIn(await settingsIn(stores), id);
        if (!screen.ok) return screen;
        const { name } = screen.value.settings;
        await stores.screens.endKeys(id, at());
        return accept({ id, fact: { kind: 'screenRevoked', data: { name, reason: reason.trim(), at: at() } } });
      }),

    act: (sender: Sender, id: string, act: ScreenAct) =>
      write(sender, ['act', id, act], async (stores) => {
        const screen = pairedIn(await settingsIn(stores), id);
        if (!screen.ok) return screen;
        const town = await townNameOf(stores, act);
        if (!town.ok) return town;
        const { name } = screen.value.settings;
        const now = screens.wall.now().getTime();
        const minutes = 'minutes' in act ? act.minutes : null;
        const until = minutes === null ? null : new Date(now + minutes * MINUTE_MS).toISOString();
        const data = { name, townName: town.value, act, at: new Date(now).toISOString(), until };
        return accept({ id, fact: { kind: 'screenActed', data } });
      }),
  };
};

async function movedSince({ accounts, entries }: Stores, { id, settings, seq }: Screen): Promise<Result<never>> {
  const last = (await entries.ofSubject(id)).find((entry) => entry.seq === seq);
  const actor = last?.origin.actor ?? '';
  const by = (await accounts.all()).find(({ username }) => username === actor)?.name ?? actor;
  return refuse(
    'EDIT_CONFLICT',
    `您填写期间，${by}已改过“${settings.name}”，没有保存；您填的内容还在，请对照后决定用哪一个`,
  );
}

/** What the town of a hold is called; of other acts, null. */
async function townNameOf(stores: Stores, act: ScreenAct): Promise<Result<string | null>> {
  if (act.act !== 'hold') return accept(null);
  if (!isScene(act.scene)) return { ok: false, refusal: noSuchScene(act.scene) };
  if (act.town === null) return accept(null);
  const law = await lawOf(stores);
  if (!law.ok) return law;
  const town = law.value.county.towns.find(({ code }) => code === act.town);
  return town
    ? accept(town.name)
    : refuse('NO_SUCH_TOWN', `${law.value.county.name}没有区划代码为 ${act.town} 的镇；请刷新后重新选择`);
}

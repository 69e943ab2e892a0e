import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { ScreenSettings } from '@ryg/shared/domain/screen.ts';
import { sha256 } from '../../platform/one-time-code.ts';
import type { Stores } from '../../store/store.ts';
import { misfitIn, settingsIn } from './known-screens.ts';
import type { Taken } from './pairing.ts';
import type { Screens } from './screens.ts';
import { writer, type Sender } from './write-once.ts';

/** A new screen with its settings, or the id of one whose player was replaced. */
type PairingAsked = Readonly<{ code: string } & ({ settings: ScreenSettings } | { screen: string })>;

/** Gives the screen that shows a code its settings and its key. Answers with its id. */
export async function pairScreen(screens: Screens, sender: Sender, asked: PairingAsked): Promise<Result<string>> {
  const write = writer(screens);
  const at = () => screens.wall.now().toISOString();
  const hand: { taken: Taken | null } = { taken: null };
  const written = await write(sender, ['pair', asked], async (stores) => {
    const target = await targetOf(stores, asked);
    if (!target.ok) return target;
    const found = screens.pairing.take(sender.actor.account, asked.code);
    if (!found.ok) return found;
    hand.taken = found.value;
    const { id, settings } = target.value;
    await stores.screens.endKeys(id, at());
    await stores.screens.giveKey(sha256(found.value.key), id, at());
    return accept({ id, fact: { kind: 'screenPaired', data: { settings, at: at() } } });
  }).catch((error: unknown) => {
    hand.taken?.putBack();
    throw error;
  });
  if (written.ok) hand.taken?.give(written.value);
  return written;
}

async function targetOf(
  stores: Stores,
  asked: PairingAsked,
): Promise<Result<Readonly<{ id: string; settings: ScreenSettings }>>> {
  const roster = await settingsIn(stores);
  if ('screen' in asked) {
    const screen = roster.screens.get(asked.screen);
    if (!screen) return refuse('NO_SUCH_SCREEN', `没有编号为 ${asked.screen} 的屏；请刷新后重新选择`);
    const { id, settings } = screen;
    const misfit = misfitIn(roster, settings, id);
    return misfit ? { ok: false, refusal: misfit } : accept({ id, settings });
  }
  const misfit = misfitIn(roster, asked.settings, null);
  if (misfit) return { ok: false, refusal: misfit };
  return accept({ id: `S${roster.screens.size + 1}`, settings: asked.settings });
}

import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { ScreenFact } from '@ryg/shared/domain/screen-fact.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { once } from '../../live/once.ts';
import type { Stores } from '../../store/store.ts';
import type { Screens } from './screens.ts';

/** Who asks, from where, and under which number of their own. */
export type Sender = Readonly<{ actor: Actor; source: string; key: string }>;

/** What is written of a screen or notice; without a fact it was so already. */
export type Done = Readonly<{ id: string; fact: ScreenFact | null }>;

type Work = (stores: Stores) => Promise<Result<Done>>;

/** Writes what concerns screens into the ledger, once for each number, and tells the screens. Gives what it is about. */
export const writer =
  ({ ledger: { write, clock }, roster }: Pick<Screens, 'ledger' | 'roster'>) =>
  async ({ actor, source, key }: Sender, asked: unknown, work: Work): Promise<Result<string>> => {
    const sent = { account: actor.account, key, asked, at: clock.now().toISOString() };
    const written = await write({ actor: actor.account, source }, (stores) =>
      once(stores, sent, async () => {
        const done = await work(stores);
        if (!done.ok) return done;
        const { id, fact } = done.value;
        const entries = fact ? [{ row: null, draft: { ...fact, on: clock.today(), subject: id } }] : [];
        return accept({ entries, value: id });
      }),
    );
    if (!written.ok) return written;
    await roster.refresh();
    return accept(written.value.value);
  };

import type { Kysely } from 'kysely';
import { SCREEN_COVERS, SCREEN_STAGES } from '@ryg/shared/domain/screen-beat.ts';
import type { Stretch } from '@ryg/shared/domain/screen-timeline.ts';
import type { Schema } from './schema.ts';
import type { ScreenStretchTable } from './screens-schema.ts';

export type ScreensStore = ReturnType<typeof screensStore>;

/** Whose key it is, and whether it still opens anything. */
export type ScreenKey = Readonly<{ screen: string; ended: boolean }>;

/** What belongs to screens and is no fact of the ledger: their keys, and what they painted. */
export const screensStore = (db: Kysely<Schema>) => ({ ...keysOn(db), ...stretchesOn(db) });

const keysOn = (db: Kysely<Schema>) => ({
  async keyOf(hash: string): Promise<ScreenKey | null> {
    const row = await db.selectFrom('screen_key').selectAll().where('key_hash', '=', hash).executeTakeFirst();
    return row ? { screen: row.screen, ended: row.ended_at !== null } : null;
  },

  async giveKey(hash: string, screen: string, at: string): Promise<void> {
    await db.insertInto('screen_key').values({ key_hash: hash, screen, given_at: at, ended_at: null }).execute();
  },

  /** Ends every key a screen was ever given. */
  async endKeys(screen: string, at: string): Promise<void> {
    await db
      .updateTable('screen_key')
      .set({ ended_at: at })
      .where('screen', '=', screen)
      .where('ended_at', 'is', null)
      .execute();
  },
});

const stretchesOn = (db: Kysely<Schema>) => ({
  /** Writes a stretch down, or how long it has become. */
  async saveStretch(screen: string, stretch: Stretch): Promise<void> {
    const { from_ms: from, ...rest } = rowOf(stretch);
    await db
      .insertInto('screen_stretch')
      .values({ screen, from_ms: from, ...rest })
      .onConflict((conflict) => conflict.columns(['screen', 'from_ms']).doUpdateSet(rest))
      .execute();
  },

  /** The stretch that each screen was heard in last. */
  async lastStretches(): Promise<ReadonlyMap<string, Stretch>> {
    const rows = await db
      .selectFrom('screen_stretch as one')
      .selectAll('one')
      .where('one.from_ms', '=', (within) =>
        within
          .selectFrom('screen_stretch as other')
          .select(({ fn }) => fn.max('other.from_ms').as('last'))
          .whereRef('other.screen', '=', 'one.screen'),
      )
      .execute();
    return new Map(rows.map((row) => [row.screen, stretchOf(row)]));
  },

  /** What a screen painted between two instants, in its order. */
  async stretches(screen: string, from: number, until: number): Promise<readonly Stretch[]> {
    const rows = await db
      .selectFrom('screen_stretch')
      .selectAll()
      .where('screen', '=', screen)
      .where('until_ms', '>=', from)
      .where('from_ms', '<', until)
      .orderBy('from_ms')
      .execute();
    return rows.map(stretchOf);
  },

  async forgetStretchesBefore(ms: number): Promise<void> {
    await db.deleteFrom('screen_stretch').where('until_ms', '<', ms).execute();
  },
});

const rowOf = ({ from, until, shown, snapshot, stage, cover, boot, beat }: Stretch) => ({
  from_ms: from,
  until_ms: until,
  shown: shown ? 1 : 0,
  snapshot,
  stage,
  cover,
  boot,
  beat,
});

function stretchOf(row: ScreenStretchTable): Stretch {
  return {
    // PostgreSQL gives large numbers as text.
    from: Number(row.from_ms),
    until: Number(row.until_ms),
    shown: row.shown === 1,
    snapshot: row.snapshot,
    stage: SCREEN_STAGES.find((one) => one === row.stage) ?? 'lost',
    cover: SCREEN_COVERS.find((one) => one === row.cover) ?? 'none',
    boot: row.boot,
    beat: row.beat,
  };
}

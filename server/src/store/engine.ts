import { sql, type Kysely } from 'kysely';

/** The two databases the same queries and migrations run on. */
export type Engine = 'sqlite' | 'postgres';

/** What follows `create table (…)`: only SQLite has to be told to check its types. */
export const tableSuffix = (engine: Engine) => (engine === 'sqlite' ? sql`strict` : sql``);

/** Makes the database itself refuse to change or delete what was once appended. */
export async function forbidChanges(db: Kysely<never>, engine: Engine, table: string): Promise<void> {
  const changes = ['update', 'delete'] as const;
  if (engine === 'sqlite') {
    for (const change of changes) {
      await sql`create trigger ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db);
    }
    return;
  }
  await sql`create or replace function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(db);
  // A statement trigger also stops `truncate`, which never fires row triggers.
  await sql`create trigger ${sql.id(`${table}_no_change`)} before update or delete or truncate on ${sql.table(table)}
    for each statement execute function refuse_change()`.execute(db);
}

import type { Kysely } from 'kysely';
import { SECURITY_PRESETS, type SecurityPreset } from '@ryg/shared/domain/security-preset.ts';
import type { Schema } from './schema.ts';

export type SettingsStore = ReturnType<typeof settingsStore>;

export type SecuritySetting = Readonly<{
  preset: SecurityPreset;
  /** How people there write the names of the county in letters; no password may contain them. */
  localWords: readonly string[];
}>;

const DEFAULT_SECURITY: SecuritySetting = { preset: 'small-office', localWords: [] };

/** What the county decided about the program itself; and the code with which its first account is made. */
export const settingsStore = (db: Kysely<Schema>) => ({
  async security(): Promise<SecuritySetting> {
    const row = await db.selectFrom('setting').select('value').where('key', '=', 'security').executeTakeFirst();
    if (!row) return DEFAULT_SECURITY;
    const { preset, localWords } = JSON.parse(row.value) as SecuritySetting;
    // A preset nobody knows any more must not open what it kept shut.
    return { preset: SECURITY_PRESETS.includes(preset) ? preset : 'dengbao', localWords };
  },

  async setSecurity(security: SecuritySetting): Promise<void> {
    const row = { value: JSON.stringify(security) };
    await db
      .insertInto('setting')
      .values({ key: 'security', ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  },
});

export type SetupCodesStore = ReturnType<typeof setupCodesStore>;

export const setupCodesStore = (db: Kysely<Schema>) => ({
  /** The only code there is; an earlier one ends. */
  async replace(codeHash: string, expiresAt: string): Promise<void> {
    await db.deleteFrom('setup_code').execute();
    await db.insertInto('setup_code').values({ code_hash: codeHash, expires_at: expiresAt }).execute();
  },

  async isGood(codeHash: string, now: string): Promise<boolean> {
    const row = await db.selectFrom('setup_code').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
    return row !== undefined && row.expires_at > now;
  },

  async clear(): Promise<void> {
    await db.deleteFrom('setup_code').execute();
  },
});

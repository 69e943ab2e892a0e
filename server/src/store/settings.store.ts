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

/** A county's own template of a paper: a Word document, what it was called, and who put it there. */
export type KeptTemplate = Readonly<{ file: string; at: string; by: string; bytes: Uint8Array }>;

const TEMPLATE_KEY = 'paper-template ';

type TemplateRow = Readonly<{ file: string; at: string; by: string; base64: string }>;

const templateOf = (value: string): KeptTemplate => {
  const { base64, ...about } = JSON.parse(value) as TemplateRow;
  return { ...about, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
};

/** What the county decided about the program itself; and the code with which its first account is made. */
export const settingsStore = (db: Kysely<Schema>) => ({
  async security(): Promise<SecuritySetting> {
    const row = await db.selectFrom('setting').select('value').where('key', '=', 'security').executeTakeFirst();
    if (!row) return DEFAULT_SECURITY;
    const { preset, localWords } = JSON.parse(row.value) as SecuritySetting;
    // A preset nobody knows any more must not open what it kept shut.
    return { preset: SECURITY_PRESETS.includes(preset) ? preset : 'dengbao', localWords };
  },

  setSecurity: (security: SecuritySetting): Promise<void> => put(db, 'security', JSON.stringify(security)),

  /** The county's own templates by the kind of paper they are for. */
  async templates(): Promise<ReadonlyMap<string, KeptTemplate>> {
    const rows = await db.selectFrom('setting').selectAll().where('key', 'like', `${TEMPLATE_KEY}%`).execute();
    return new Map(rows.map(({ key, value }) => [key.slice(TEMPLATE_KEY.length), templateOf(value)]));
  },

  async setTemplate(kind: string, { bytes, ...about }: KeptTemplate): Promise<void> {
    const row: TemplateRow = { ...about, base64: Buffer.from(bytes).toString('base64') };
    await put(db, `${TEMPLATE_KEY}${kind}`, JSON.stringify(row));
  },

  async removeTemplate(kind: string): Promise<void> {
    await db.deleteFrom('setting').where('key', '=', `${TEMPLATE_KEY}${kind}`).execute();
  },
});

async function put(db: Kysely<Schema>, key: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

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

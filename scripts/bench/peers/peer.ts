import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { startDirectus } from './directus.ts';

export type Rows = readonly Extract<EntryDraft, { kind: 'issueRegistered' }>[];

/** Another program that answers a page of the same issues to somebody signed in. */
export type Peer = Readonly<{
  name: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  pid: number;
  /** How many times our processor's time it is to take at least. */
  atLeast: number;
  end: () => Promise<void>;
}>;

type Env = Readonly<Record<string, string | undefined>>;

/** Directus from a folder it is installed in; null when none is named. */
export async function directusFrom(env: Env, rows: Rows, page: number): Promise<Peer | null> {
  const folder = env['DIRECTUS_DIR'];
  if (!folder) return null;
  const { origin, token, pid, end } = await startDirectus(folder, rows);
  const url = `${origin}/items/issues?limit=${page}&sort=id`;
  return { name: 'Directus', url, headers: { authorization: `Bearer ${token}` }, pid, atLeast: 50, end };
}

/** A Redmine that runs already and holds as many issues; null when none is named. */
export async function redmineFrom(env: Env, _rows: Rows, page: number): Promise<Peer | null> {
  const { REDMINE_URL: origin, REDMINE_KEY: key, REDMINE_PID: pid } = env;
  if (!origin || !key || !pid) return null;
  return {
    name: 'Redmine',
    url: `${origin}/issues.json?limit=${page}&sort=id`,
    headers: { 'x-redmine-api-key': key },
    pid: Number(pid),
    atLeast: 1_000,
    end: async () => {},
  };
}

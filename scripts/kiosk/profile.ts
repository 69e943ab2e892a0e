import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Memory } from './watch.ts';

/** What a page may keep: its last board, its key, its service worker. Everything else of a profile is made anew. */
const KEPT = ['IndexedDB', 'Local Storage', 'Service Worker', 'WebStorage', 'Session Storage'] as const;

export type Profile = Readonly<{
  /** The folder to start the browser with. */
  path: string;
  /** Makes a fresh profile with as much of the old memory as is wanted. */
  prepare: (memory: Memory) => Promise<void>;
  /** Takes what the page keeps for good. Only while no browser runs on it. */
  keepAsGood: () => Promise<void>;
}>;

/** The profile under a folder of the player. A crash leaves no trace in the next start, and so no "restore pages?". */
export function profileIn(folder: string): Profile {
  const path = join(folder, 'profile');
  const good = join(folder, 'last-good');
  const saved = join(folder, 'saved');

  const copyKept = async (from: string, to: string) => {
    for (const name of KEPT) {
      if (existsSync(join(from, name))) await cp(join(from, name), join(to, name), { recursive: true });
    }
  };
  return {
    path,
    prepare: async (memory) => {
      // Set aside by renaming, so that losing power in between loses nothing: `saved` is taken up by the next start.
      if (!existsSync(saved) && existsSync(join(path, 'Default'))) await rename(join(path, 'Default'), saved);
      await rm(path, { recursive: true, force: true });
      const home = join(path, 'Default');
      await mkdir(home, { recursive: true });
      if (memory === 'kept' && existsSync(saved)) await copyKept(saved, home);
      if (memory === 'lastGood' && existsSync(good)) await copyKept(good, home);
      await writeFile(join(home, 'Preferences'), JSON.stringify(PREFERENCES));
      await writeFile(join(path, 'Local State'), JSON.stringify(LOCAL_STATE));
      await writeFile(join(path, 'First Run'), '');
      await rm(saved, { recursive: true, force: true });
    },
    keepAsGood: async () => {
      const making = `${good}.new`;
      await rm(making, { recursive: true, force: true });
      await mkdir(making, { recursive: true });
      await copyKept(join(path, 'Default'), making);
      await rm(good, { recursive: true, force: true });
      await rename(making, good);
    },
  };
}

const PREFERENCES = {
  profile: { exit_type: 'Normal', exited_cleanly: true, password_manager_enabled: false },
  credentials_enable_service: false,
  translate: { enabled: false },
  session: { restore_on_startup: 5 },
  browser: { check_default_browser: false, has_seen_welcome_page: true },
  distribution: { skip_first_run_ui: true, suppress_first_run_bubble: true },
};

const LOCAL_STATE = { background_mode: { enabled: false }, hardware_acceleration_mode_previous: true };

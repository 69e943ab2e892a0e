/** Keys of paired screens, as hashes. `ended_at` is set when a screen was revoked, or paired anew. */
export type ScreenKeyTable = { key_hash: string; screen: string; given_at: string; ended_at: string | null };

/** What a screen painted: one row for each unbroken time, made longer by its beats. Instants in milliseconds. */
export type ScreenStretchTable = {
  screen: string;
  from_ms: number;
  until_ms: number;
  shown: number;
  snapshot: number | null;
  stage: string;
  cover: string;
  boot: string;
  beat: number;
};

export type ScreensSchema = { screen_key: ScreenKeyTable; screen_stretch: ScreenStretchTable };

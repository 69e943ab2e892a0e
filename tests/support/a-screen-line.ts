import type { ScreenLine } from '@ryg/shared/contract/screens.contract.ts';
import { DEFAULT_SCREEN, type ScreenSettings } from '@ryg/shared/domain/screen.ts';

type Beat = NonNullable<ScreenLine['beat']>;

/** Half past five on a Wednesday afternoon in the county. */
export const SCREEN_NOW = '2026-03-04T09:30:00.000Z';

export const aBeat = (facts: Partial<Beat> = {}): Beat => ({
  boot: 'boot-0001',
  beat: 12,
  frames: 4_000,
  scene: 'ranking',
  town: null,
  next: { scene: 'town', town: '610923101' },
  loop: 3,
  snapshot: 8,
  board: 'board-8',
  build: 'build-b2f1c09a',
  text: 'text-1',
  width: 512,
  height: 256,
  driftMs: 40,
  ageSeconds: 4,
  stage: 'fresh',
  cover: 'none',
  alarms: [],
  errors: [],
  ...facts,
});

export const someSettings = (facts: Partial<ScreenSettings> = {}): ScreenSettings => ({
  ...DEFAULT_SCREEN,
  name: '东门广场屏',
  place: '东门广场北侧',
  feed: { mode: 'crop', width: 512, height: 256, x: 0, y: 0 },
  ...facts,
});

const NO_ACTS: ScreenLine['acts'] = { hold: null, black: null, testCard: null, reload: null };

type Facts = Partial<Omit<ScreenLine, 'acts' | 'settings'>> &
  Readonly<{ acts?: Partial<ScreenLine['acts']>; settings?: Partial<ScreenSettings> }>;

/** A screen that plays, heard twelve seconds ago. */
export const aScreen = ({ acts = {}, settings = {}, ...facts }: Facts = {}): ScreenLine => ({
  id: 'S1',
  seq: 5,
  settings: someSettings(settings),
  paired: { by: '整改办李明', at: '2026-02-01T01:00:00.000Z' },
  revoked: null,
  liveness: 'live',
  heardAt: '2026-03-04T09:29:48.000Z',
  secondsAgo: 12,
  address: '192.168.1.20',
  beat: aBeat(),
  acts: { ...NO_ACTS, ...acts },
  alarms: [],
  shareToday: 0.9962,
  ...facts,
});

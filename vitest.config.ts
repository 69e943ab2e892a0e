import { defineConfig } from 'vitest/config';
import { findChrome } from './scripts/chrome.ts';

const all = 'tests/**/*.test.{ts,tsx}';
const browserTests = 'tests/journeys/**/*.test.{ts,tsx}';
// Naming what to leave out replaces vitest's own list, so the packages are named again.
const packages = '**/node_modules/**';
const chrome = findChrome();

/** What a zone could touch: the rules, the pages' words, days that are read, turned, released, and closed. */
const dated = [
  'tests/{shared,web}/**/*.test.{ts,tsx}',
  'tests/scripts/demo-ledgers.test.ts',
  'tests/house/time-zone.test.ts',
  'tests/server/platform/**/*.test.ts',
  'tests/server/live/{day-turn,midnight,daily-head,past,verify}.test.ts',
  'tests/server/workbook/{formats,messy-ledgers,text-tables}.test.ts',
  'tests/server/app/{demo,shipped-samples}.test.ts',
  'tests/server/features/{board,import,exchange-weeks,exchange-undo,outlook,publication-daily,close-out,close-out-cases}.test.ts',
];
/** Long, and the same everywhere. */
const timeless = [
  'tests/shared/domain/{workflow-model,judge-oracle,rehearsal,lamp-columns}.test.ts',
  'tests/shared/domain/ledger-sheet/nothing-lost.test.ts',
];

/**
 * `rooms` is everything that needs no browser; `days` is what of it a time zone could touch, run in others too;
 * `journeys` is the real thing.
 */
export default defineConfig({
  test: {
    setupFiles: ['tests/setup/quiet-console.ts'],
    // On two cores one worker is the default, and it would wait for disks and other programs half of its time.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: [all],
          exclude: [browserTests, packages],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'days',
          include: dated,
          exclude: [...timeless, packages],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [browserTests],
          exclude: [packages],
          env: chrome ? { CHROME_PATH: chrome } : {},
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          // A busy machine may starve a real browser once; the report names what needed its second try.
          retry: process.env['CI'] === 'true' ? 1 : 0,
          // A browser waits more than it works: two at a time fill two cores, and every wait here has patience.
          fileParallelism: true,
        },
      },
    ],
  },
});

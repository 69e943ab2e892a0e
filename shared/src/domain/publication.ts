import type { PublicNotice } from './public-notice.ts';

/** What a release may carry (发布内容). Everything but plain facts needs one person to draft it and another to release it. */
export type ReleaseContent =
  | Readonly<{ kind: 'facts' }>
  | Readonly<{ kind: 'titles'; titles: readonly Readonly<{ issue: string; title: string }>[] }>
  | Readonly<{ kind: 'statements'; issues: readonly string[] }>
  | Readonly<{ kind: 'photos'; issue: string; photos: readonly string[] }>
  /** Takes wording off the public screens; the lamp itself goes on turning with the days. */
  | Readonly<{ kind: 'withdrawal'; issue: string; reason: string }>
  /** Brings back an issue's wording, or with null the whole board. */
  | Readonly<{ kind: 'restore'; issue: string | null }>
  | Readonly<{ kind: 'correction'; issue: string | null; text: string }>
  /** Releases facts every day at this time of Shanghai (`HH:MM`); null stops it. */
  | Readonly<{ kind: 'schedule'; at: string | null }>
  /** The words beside the board; null takes them away. */
  | Readonly<{ kind: 'notice'; notice: PublicNotice | null }>
  /** Decisions of a meeting in a few words each, so that the square sees what becomes of them. */
  | Readonly<{
      kind: 'promises';
      meeting: string;
      promises: readonly Readonly<{ decision: string; words: string }>[];
    }>;

export const RELEASE_KIND_WORDS: Readonly<Record<ReleaseContent['kind'], string>> = {
  facts: '公开最新事实',
  titles: '公示标题',
  statements: '镇办说明',
  photos: '公开照片',
  withdrawal: '撤下',
  restore: '恢复公开',
  correction: '更正',
  schedule: '定时发布',
  notice: '公示说明',
  promises: '会议承诺',
};

/** Characters a public title, and a town's 说明, may have. */
export const TITLE_LENGTH = 14;
export const STATEMENT_LENGTH = 60;
export const CORRECTION_LENGTH = 200;

/** Facts flow to the square at this time unless the office released another schedule. */
export const DEFAULT_SCHEDULE = '08:00';

import type { Plate } from '../board.ts';
import type { Lamp } from '../judge-issue.ts';
import type { SnapshotStamp } from '../meeting/agenda-value.ts';

/** 会议纪要 督查通报 月工作清单 任务清单 督办单 提醒函 约谈通知 座签. */
export const PAPER_KINDS = [
  'minutes',
  'circular',
  'workList',
  'taskSheet',
  'supervision',
  'reminder',
  'interview',
  'seatCards',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const PAPER_WORDS: Readonly<Record<PaperKind, string>> = {
  minutes: '会议纪要',
  circular: '督查通报',
  workList: '月工作清单',
  taskSheet: '任务清单',
  supervision: '督办单',
  reminder: '提醒函',
  interview: '约谈通知',
  seatCards: '座签',
};

/** A piece of a line; a lamp is drawn as its sign before the text (●○▲■–), never by colour alone. */
export type Run = string | Readonly<{ text: string; bold?: boolean; lamp?: Lamp }>;

export type Align = 'left' | 'center' | 'right';

/** A part of a paper, from top to bottom. */
export type Block =
  /** 一、 （一） 1.: the numbers are part of the text. */
  | Readonly<{ kind: 'heading'; level: 1 | 2 | 3; text: string }>
  /** Body text, first line indented by two characters. */
  | Readonly<{ kind: 'paragraph'; runs: readonly Run[]; indent: boolean; align: Align }>
  /** Field names and what stands beside them; an empty value becomes a line to write on. */
  | Readonly<{ kind: 'fields'; fields: readonly Readonly<{ name: string; value: string }>[] }>
  | Readonly<{
      kind: 'table';
      caption: string | null;
      columns: readonly Readonly<{ heading: string; /** Share of the width. */ width: number; align: Align }>[];
      rows: readonly (readonly (readonly Run[])[])[];
    }>
  /** 落款: unit and day at the right, with room for the seal. */
  | Readonly<{ kind: 'signature'; unit: string; day: string; seal: boolean }>
  /** 座签: a page to be folded in the middle, with the name on both halves; null for a unit without a plate. `stamp` stands small below. */
  | Readonly<{ kind: 'seatCard'; name: string; plate: Plate; words: string; stamp: string }>
  | Readonly<{ kind: 'pageBreak' }>;

/** One document in official form, before any file format. */
export type Paper = Readonly<{
  kind: PaperKind;
  /** Path below the folder of papers, with its ending: 督办单/编号12.docx. */
  file: string;
  /** 红头: the name printed large and red above everything; null prints none. */
  redHead: string | null;
  /** 文号, null leaves a line to write on under a red head. */
  number: string | null;
  title: string;
  /** 主送: null for papers that address nobody. */
  to: string | null;
  blocks: readonly Block[];
  landscape: boolean;
  stamp: SnapshotStamp;
  /** Named values for a county's own template: 县名, 会议, 日期, 镇, 编号, 问题, 时限, 原因 … */
  fields: Readonly<Record<string, string>>;
}>;

/** A slide as plain values; charts stay charts that can be edited. */
export type Slide = Readonly<{
  title: string;
  subtitle: string | null;
  parts: readonly SlidePart[];
  /** What the presenter says; goes into the notes. */
  notes: string;
}>;

export type SlidePart =
  | Readonly<{ kind: 'figures'; figures: readonly Readonly<{ label: string; value: string; lamp: Lamp | null }>[] }>
  | Readonly<{ kind: 'text'; lines: readonly (readonly Run[])[] }>
  | Readonly<{
      kind: 'table';
      columns: readonly Readonly<{ heading: string; width: number; align: Align }>[];
      rows: readonly (readonly (readonly Run[])[])[];
    }>
  /** Ranks run from 1 at the top. */
  | Readonly<{
      kind: 'lines';
      labels: readonly string[];
      series: readonly Readonly<{ name: string; values: readonly (number | null)[] }>[];
      ranks: boolean;
    }>
  | Readonly<{
      kind: 'stackedBars';
      labels: readonly string[];
      series: readonly Readonly<{ name: string; lamp: Lamp; values: readonly number[] }>[];
    }>;

export type Deck = Readonly<{ file: string; title: string; slides: readonly Slide[]; stamp: SnapshotStamp }>;

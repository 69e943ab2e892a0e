/** The kinds into which every movement is split, in the order in which they are told. `newRed` is a part of the others. */
export const MOVEMENT_KINDS = ['entered', 'worsened', 'cured', 'closed', 'reopened'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export const MOVEMENT_WORDS: Readonly<Record<MovementKind, string>> = {
  entered: '新进',
  worsened: '变差',
  cured: '转好',
  closed: '改好',
  reopened: '反弹',
};

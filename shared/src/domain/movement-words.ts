import type { Movement } from './movement.ts';

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

/** 新进 2 · 改好 3, or that nothing moved. */
export function movementSentence(movement: Movement): string {
  const parts = MOVEMENT_KINDS.flatMap((kind) =>
    movement[kind].length > 0 ? [`${MOVEMENT_WORDS[kind]} ${movement[kind].length}`] : [],
  );
  return parts.length > 0 ? parts.join(' · ') : '没有变化';
}

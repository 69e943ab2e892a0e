import type { Board } from '@ryg/shared/domain/board.ts';
import { lastHeardAt } from '../../api/now.ts';
import { isBoard } from './wire-board.ts';

const KEY = 'ryg.board';

export type KeptBoard = Readonly<{ board: Board; heardAt: number }>;

/** Keeps the last good board in the browser, so that a reload without a server still shows it. */
export function keepBoard(board: Board): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ board, heardAt: lastHeardAt() }));
  } catch {
    // A full or forbidden store costs only the reload without a server.
  }
}

/** Forgets it, because it must not be shown any more. */
export function dropBoard(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be stored, nothing was.
  }
}

export function keptBoard(): KeptBoard | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('board' in kept) || !('heardAt' in kept)) return null;
    return isBoard(kept.board) && typeof kept.heardAt === 'number'
      ? { board: kept.board, heardAt: kept.heardAt }
      : null;
  } catch {
    return null;
  }
}

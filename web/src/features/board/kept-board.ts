import type { Board } from '@ryg/shared/domain/board.ts';
import { isBoard } from './wire-board.ts';

const KEY = 'ryg.board';

/** Keeps the last board in the browser, so that a page without a server still shows it. */
export function keepBoard(board: Board): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(board));
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

export function keptBoard(): Board | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isBoard(kept) ? kept : null;
  } catch {
    return null;
  }
}

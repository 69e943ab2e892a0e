import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { read } from '../../api/call.ts';
import { isListening } from '../../api/listen.ts';
import { BOARD_KEY } from './board.queries.ts';

/** Twice in the ten seconds within which a withdrawal has to reach every screen. */
const EVERY_MS = 5_000;
const PATIENCE_MS = 4_000;

/** While the bell is not heard, asks for the small version of the board, and for the board itself when it moved. */
export function useVersionWatch(): void {
  const client = useQueryClient();
  useEffect(() => {
    let seen: string | null = null;
    const look = async () => {
      if (isListening()) return;
      const now = await versionNow();
      if (now === null || now === seen) return;
      seen = now;
      await askAnew(client);
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [client]);
}

/** Null when there is no answer; the board's own poll deals with that. */
async function versionNow(): Promise<string | null> {
  try {
    return JSON.stringify(await read('/api/public/version', AbortSignal.timeout(PATIENCE_MS)));
  } catch {
    return null;
  }
}

async function askAnew(client: QueryClient): Promise<void> {
  // A request still on its way may carry what was withdrawn meanwhile.
  await client.cancelQueries({ queryKey: BOARD_KEY });
  await client.invalidateQueries({ queryKey: BOARD_KEY });
}

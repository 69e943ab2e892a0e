import { Cron } from 'croner';

/** Calls `turn` when a new day begins in Shanghai; gives back the way to stop. It never keeps the process alive. */
export function midnight(turn: () => Promise<void>): () => void {
  const job = new Cron('0 0 0 * * *', { timezone: 'Asia/Shanghai', unref: true, protect: true }, turn);
  return () => job.stop();
}

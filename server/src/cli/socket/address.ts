import { createHash } from 'node:crypto';
import { folderAt } from '../../store/folder.ts';

/** Where the holder of a folder listens: a socket inside it, on Windows a pipe named after it. */
export function socketAddress(path: string): string {
  if (process.platform !== 'win32') return folderAt(path).socket;
  return `\\\\.\\pipe\\ryg-${createHash('sha256').update(path.toLowerCase()).digest('hex').slice(0, 32)}`;
}

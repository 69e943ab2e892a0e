import { resolve } from 'node:path';

/** A path as the caller meant it: package managers change the folder before a script runs and say where they stood. */
export const givenPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../cases/', import.meta.url);

/** The path of an input kept with the tests. */
export const casePath = (name: string): string => fileURLToPath(new URL(name, folder));
export const caseJson = (name: string): unknown => JSON.parse(readFileSync(casePath(name), 'utf8'));

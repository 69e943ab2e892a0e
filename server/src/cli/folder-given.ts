import { givenPath } from './given-path.ts';
import { dataFolderFrom } from '../config.ts';

/** The folder a command works on: `--data`, else `DATA_DIR`, else the one of the product. */
export const folderGiven = (data: string | undefined): string =>
  data === undefined ? dataFolderFrom(process.env) : givenPath(data);

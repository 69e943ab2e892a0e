import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { County } from '@ryg/shared/domain/region.ts';
import { ryg } from './house.ts';

const SHEET = 'data/demo/2018-06-20-整改台账-演示数据.xlsx';

/** A county of its own, not the demo: founded, one sheet read, and released. */
export async function foundCounty(folder: string, { code, name, towns }: County): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  const regions = join(place, 'regions.json');
  await writeFile(
    regions,
    JSON.stringify({ county: name, code, towns: towns.map((town) => ({ code: town.code, name: town.name })) }),
  );
  await ryg(['init', folder, '--county', code, '--name', name, '--regions', regions, '--hotline', '0915-000-0000']);
  await ryg(['import', SHEET, '--data', folder]);
  await ryg(['publish', '--titles', '--data', folder]);
  await rm(place, { recursive: true });
}

import { createWriteStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { docxOf } from '../docx/docx-of.ts';
import { fillTemplate } from '../docx/template.ts';
import { pdfOf } from '../pdf/pdf-of.ts';
import { pptxOf } from '../pptx/pptx-of.ts';
import { tablesToXlsx } from '../table.ts';
import type { PapersOrder, PapersSaid, PapersWritten } from './order.ts';
import { planFiles, type PlannedFile } from './plan-files.ts';

type Tell = (said: Extract<PapersSaid, { said: 'writing' }>) => void;

/** Writes the files one after the other, so that never more than one is held in memory. */
export async function writePapers(order: PapersOrder, tell: Tell): Promise<Omit<PapersWritten, 'peakMegabytes'>> {
  const { agenda, redHead, folder, only, archive } = order;
  const planned = planFiles(agenda, redHead).filter(({ file }) => only === null || file === only);
  const notices: string[] = [];
  for (const [done, plan] of planned.entries()) {
    tell({ said: 'writing', file: plan.file, done, of: planned.length });
    const path = join(folder, plan.file);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, await bytesOf(plan, order, (notice) => notices.push(notice)), { mode: 0o600 });
  }
  const files = planned.map(({ file }) => file);
  const bytes = archive === null ? null : await archiveOf(files, { folder, archive, at: agenda.stamp.dataTime });
  return { files, bytes, notices };
}

async function bytesOf(
  plan: PlannedFile,
  { ledger, templates }: PapersOrder,
  notice: (words: string) => void,
): Promise<Uint8Array> {
  if (plan.format === 'pptx') return pptxOf(plan.deck);
  if (plan.format === 'xlsx') return tablesToXlsx(ledger);
  if (plan.format === 'pdf') {
    const { bytes, missing } = await pdfOf(plan.paper);
    if (missing.length > 0) notice(missingWords(plan.file, missing));
    return bytes;
  }
  const template = templates[plan.paper.kind];
  if (template === undefined) return docxOf(plan.paper);
  const filled = await fillTemplate(template, plan.paper);
  if (filled.ok) return filled.value;
  // It was taken when it was uploaded, but by then a paper may have named other fields.
  notice(`${plan.file} 没有用本县模板，改用了自带的样式：${filled.refusal.message}`);
  return docxOf(plan.paper);
}

const missingWords = (file: string, missing: readonly string[]) =>
  `${file} 里有 ${missing.length} 个字不在内嵌字库里（${missing.slice(0, 20).join('、')}），已用〓代替；印发前请在别的文件里核对这几个字`;

/** The files in one archive. They are compressed already, so they are only put one behind the other. */
async function archiveOf(
  files: readonly string[],
  { folder, archive, at }: Readonly<{ folder: string; archive: string; at: string }>,
): Promise<number> {
  const zip = new yazl.ZipFile();
  for (const file of files)
    zip.addFile(join(folder, file), file, { compress: false, mtime: new Date(at), mode: 0o644 });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(archive, { flags: 'wx', mode: 0o600 }));
  return (await stat(archive)).size;
}

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PAPER_WORDS } from '@ryg/shared/domain/papers/paper.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { PapersWritten } from '../../documents/papers/order.ts';
import { runPapers } from '../../documents/papers/run-papers.ts';
import { snapshotLedger } from '../../features/exchange/snapshot-ledger.ts';
import { agendaService } from '../../features/meeting/agenda.service.ts';
import { openMeetings } from '../../features/meeting/meeting-book.ts';
import { openBook } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import { openPast } from '../../live/past.ts';
import { officialHolidays } from '../../platform/official-calendar.ts';
import { refused, said, type Answer } from '../answer.ts';

export type PapersOrderLine = Readonly<{
  meeting: string;
  folder: string;
  redHead: string | null;
  overwrite: boolean;
}>;

/** All papers of a frozen meeting in a folder of their own, complete or not at all. */
export async function papersWork(ledger: Ledger, order: PapersOrderLine): Promise<Answer> {
  const { folder, overwrite } = order;
  const place = await placeAt(folder, overwrite);
  if (!place.ok) return refused(place.refusal);
  // Beside the folder, so that moving it there is one step.
  const draft = join(dirname(folder), `.${basename(folder)}.${randomUUID()}.part`);
  try {
    const written = await writeInto(ledger, order, draft);
    if (!written.ok) return refused(written.refusal);
    await moveTo(draft, folder, place.value);
    const { files, notices } = written.value;
    return said(
      `已写好 ${order.meeting} 的 ${files.length} 份会议材料，在 ${folder}`,
      ...files.map((file) => `  ${file}`),
      ...notices.map((notice) => `提示：${notice}`),
    );
  } catch {
    return refused(unwritable(folder));
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

const unwritable = (folder: string): Refusal => ({
  code: 'FOLDER_UNWRITABLE',
  message: `写不了文件夹 ${folder}；请检查它的上级文件夹是否存在、有没有权限和空间`,
});

async function writeInto(
  ledger: Ledger,
  { meeting, redHead }: PapersOrderLine,
  draft: string,
): Promise<Result<PapersWritten>> {
  const book = openBook(ledger);
  const past = openPast(ledger, book);
  const meetings = openMeetings(ledger);
  const agendas = agendaService({ ledger, book, past, meetings, holidays: officialHolidays });
  const agenda = await agendas.compose(meeting, 'frozen');
  if (!agenda.ok) return agenda;
  const tables = await snapshotLedger(ledger, past)(agenda.value);
  if (!tables.ok) return tables;
  await mkdir(draft, { mode: 0o700 });
  const kept = await ledger.store.settings.templates();
  const templates = Object.fromEntries([...kept].map(([kind, { bytes }]) => [kind, bytes]));
  const order = { agenda: agenda.value, ledger: tables.value, redHead, templates, only: null, archive: null };
  return runPapers({ ...order, folder: draft });
}

/** How everything begins that earlier papers may have left in a folder. */
const OURS = [...Object.values(PAPER_WORDS), '汇报稿', '整改台账', '整改简报'];

type Place = 'free' | 'empty' | 'full';

async function placeAt(folder: string, overwrite: boolean): Promise<Result<Place>> {
  try {
    const held = await readdir(folder);
    if (held.length === 0) return accept('empty');
    const others = held.filter((name) => !OURS.some((word) => name.startsWith(word)));
    if (overwrite && others.length === 0) return accept('full');
    if (overwrite) {
      return refuse(
        'FOLDER_HOLDS_OTHERS',
        `${folder} 里有不是会议材料的“${others[0]}”等 ${others.length} 项，为免误删，不能整个替换；请换一个文件夹`,
      );
    }
    return refuse(
      'FOLDER_NOT_EMPTY',
      `${folder} 里已经有 ${held.length} 个文件；请换一个空文件夹，或加 --overwrite 用新材料替换整个文件夹`,
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return accept('free');
    if (code === 'ENOTDIR') return refuse('FOLDER_IS_FILE', `${folder} 是一个文件，不是文件夹；请换一个文件夹`);
    return { ok: false, refusal: unwritable(folder) };
  }
}

/** What lay there before goes only when the new papers stand in its place. */
async function moveTo(draft: string, folder: string, place: Place): Promise<void> {
  if (place === 'empty') await rmdir(folder);
  if (place !== 'full') return rename(draft, folder);
  const old = `${draft}.old`;
  await rename(folder, old);
  try {
    await rename(draft, folder);
  } catch (error) {
    await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

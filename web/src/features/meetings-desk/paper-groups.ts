import type { PaperFileView, PaperJobView } from '@ryg/shared/contract/papers.contract.ts';
import type { SnapshotStamp } from '@ryg/shared/domain/meeting/agenda-value.ts';

/** Files of one kind, which are one line of the list: 任务清单 for each of twelve towns. */
export type PaperGroup = Readonly<{ kind: PaperFileView['kind']; purpose: string; files: readonly PaperFileView[] }>;

/** The files by kind, in the order they are written. */
export function paperGroups(files: readonly PaperFileView[]): readonly PaperGroup[] {
  const groups = new Map<PaperFileView['kind'], PaperFileView[]>();
  for (const file of files) groups.set(file.kind, [...(groups.get(file.kind) ?? []), file]);
  return [...groups].map(([kind, own]) => ({ kind, purpose: own[0]?.purpose ?? '', files: own }));
}

/** Why papers that were written no longer say what the meeting shows; null while they do. */
export function outdatedWords(job: Pick<PaperJobView, 'stamp'>, now: SnapshotStamp): string | null {
  if (job.stamp.throughSeq === now.throughSeq && job.stamp.number === now.number) return null;
  return `这批文件按快照 ${numberWords(job.stamp)}写成，会议已重新定格为快照 ${numberWords(now)}，数字可能不同；请重新出一次文件，旧的不要再发`;
}

const numberWords = ({ number }: SnapshotStamp) => (number === null ? '' : `${number} 号`);

const KB = 1_024;

/** 812 KB · 3.4 MB */
export function sizeWords(bytes: number): string {
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} KB`;
  return `${(bytes / KB / KB).toFixed(1)} MB`;
}

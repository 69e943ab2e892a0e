import type { Parcel } from './queue/parcel.ts';

export type ParcelWords = Readonly<{ state: 'waiting' | 'sending' | 'refused'; word: string; why: string | null }>;

/** How a parcel stands: 待上传, 正在上传 1/2, 未被接受. */
export function parcelWords({ state, photos }: Parcel): ParcelWords {
  const there = photos.filter(({ uploaded }) => uploaded !== null).length;
  const part = photos.length > 0 ? `，照片 ${there}/${photos.length}` : '';
  switch (state.kind) {
    case 'sending':
      return { state: 'sending', word: `正在上传${part}`, why: null };
    case 'waiting':
      return { state: 'waiting', word: `待上传${part}`, why: state.why };
    case 'refused':
      return { state: 'refused', word: '未被接受', why: state.message };
  }
}

/** "待上传 2，1 条未被接受"; null when nothing is left. */
export function outboxWords(parcels: readonly Parcel[]): string | null {
  if (parcels.length === 0) return null;
  const refused = parcels.filter(({ state }) => state.kind === 'refused').length;
  const waiting = parcels.length - refused;
  return [
    ...(waiting > 0 ? [`待上传 ${waiting}`] : []),
    ...(refused > 0 ? [`${refused} 条未被接受，请处理`] : []),
  ].join('，');
}

/** What a parcel says, in a line. */
export function parcelText({ command }: Parcel): string {
  if (command.command === 'reportProgress') {
    return [command.progress === undefined ? null : `${command.progress}%`, command.note].filter(Boolean).join('　');
  }
  if (command.command === 'requestClose') return command.statement;
  if (command.command === 'comment') return command.text;
  if (command.command === 'grade') return `${command.passed ? '合格' : '不合格'}　${command.note}`;
  return 'note' in command ? command.note : '';
}

import type { NoProgress, Progress } from '@ryg/shared/domain/progress-rank.ts';

const WITHOUT: Readonly<Record<NoProgress, string>> = {
  unknown: '期初没有记录，不排进步名次',
  small: '样本不足，不排进步名次',
  full: '期初已全部改好，不参加进步排名',
};

/** The rank by progress, smaller than the one by level; a dash says in words why there is none. */
export function ProgressCell({ progress: { rank, tied, because } }: Readonly<{ progress: Progress }>) {
  if (rank === null) {
    return (
      <span className="dr-no-progress" title={because ? WITHOUT[because] : undefined}>
        <span aria-hidden>{because === 'full' ? '满' : '–'}</span>
        <span className="visually-hidden">{because && WITHOUT[because]}</span>
      </span>
    );
  }
  return (
    <span className="dr-progress">
      {tied && <span className="visually-hidden">并列</span>}
      <b className="digits">{rank}</b>
    </span>
  );
}

const points = (change: number) => {
  const shown = Math.round(change * 1_000) / 10;
  return `${shown > 0 ? '+' : shown < 0 ? '−' : ''}${Math.abs(shown)} 个百分点`;
};

/** 进步第 4 名：红灯占比 −9.1 个百分点，改好率 +9.1 个百分点 */
export function progressSentence({ rank, tied, because, redShare, closureRate }: Progress): string {
  if (redShare === null || closureRate === null) return because ? WITHOUT[because] : '';
  const changes = `红灯占比 ${points(redShare)}，改好率 ${points(closureRate)}`;
  return rank === null
    ? `${because ? WITHOUT[because] : ''}；${changes}`
    : `进步${tied ? '并列' : ''}第 ${rank} 名：${changes}`;
}

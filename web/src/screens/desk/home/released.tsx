import { monthDay } from '../../../design/day-words.ts';
import type { Desk } from '../../../features/issues/issues.queries.ts';

/** What of all this the public sees. */
export function Released({ release }: Readonly<{ release: Desk['release'] }>) {
  return <p className="dh-released">{releaseWords(release)}</p>;
}

function releaseWords(release: Desk['release']): string {
  if (!release) return '还没有对外发布过。';
  const behind = release.behind === 0 ? '与台账一致' : `此后台账新增 ${release.behind} 条记录，尚未公开`;
  return `对外公开的是第 ${release.number} 期，事实截至 ${monthDay(release.on)}，${behind}。亮灯每天自动更新。`;
}

import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { PROGRESS_SENTENCE } from '@ryg/shared/domain/progress-rank.ts';
import { RANKING_KEYS_SENTENCE } from '@ryg/shared/domain/ranking.ts';
import { Legend } from '../../../features/standing/five-faces.tsx';
import { DeskLink } from '../desk-link.tsx';

/** What the lamps mean and by which rules the ranks were made; both are part of the page, on paper too. */
export function RankingFoot({ ranking, isNarrowed }: Readonly<{ ranking: Ranking; isNarrowed: boolean }>) {
  const { minIssues, pack, leftOff } = ranking;
  return (
    <footer className="rk-footer dr-foot">
      <Legend />
      <p>
        {isNarrowed && '按筛选后的问题重新排名；'}
        {RANKING_KEYS_SENTENCE}
        {minIssues > 1 && `；少于 ${minIssues} 件不排名`}
      </p>
      <p>{PROGRESS_SENTENCE}</p>
      <p>
        两天之间哪些灯变了、各因为什么，见 <DeskLink to="/desk/migration">灯色迁移</DeskLink>
      </p>
      <p>
        灯色按{pack.name}第 {pack.version} 版
        {leftOff > 0 && `；问题太多，另有 ${leftOff} 件已改好的没有画出，数字都已计入`}
      </p>
    </footer>
  );
}

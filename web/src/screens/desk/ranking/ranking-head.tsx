import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { RANKED_UNITS, UNIT_WORDS, type RankedUnits } from '@ryg/shared/domain/supervised-ranking.ts';
import { monthDay } from '../../../design/day-words.ts';
import { FiveFaces } from '../../../features/standing/five-faces.tsx';
import { UNIT } from './desk-standing.ts';

type Props = Readonly<{
  by: RankedUnits;
  ranking: Ranking | undefined;
  onUnits: (by: RankedUnits) => void;
}>;

/** Who is ranked, the sums of it, and how old the facts are. */
export function RankingHead({ by, ranking, onUnits }: Props) {
  const offered = RANKED_UNITS.filter((one) => one !== 'leader' || by === 'leader' || ranking?.beside.mayRankLeaders);
  return (
    <div className="rk-summary">
      <h1>{UNIT[by].title}</h1>
      <fieldset className="rk-views dr-units">
        <legend className="visually-hidden">排谁</legend>
        {offered.map((one) => (
          <button key={one} type="button" aria-pressed={one === by} onClick={() => onUnits(one)}>
            {UNIT_WORDS[one]}
          </button>
        ))}
      </fieldset>
      {ranking && <FiveFaces totals={ranking.table.totals} />}
      {ranking && (
        <p className="rk-as-of">
          <span>{ageWords(ranking)}</span>
        </p>
      )}
    </div>
  );
}

function ageWords({ footing }: Ranking): string {
  if (footing.kind === 'released') return `已发布第 ${footing.number} 期 · 截至 ${monthDay(footing.on)}`;
  return footing.because === 'unpublished'
    ? `未发布 · 台账 ${monthDay(footing.on)}`
    : `按台账 · ${monthDay(footing.on)}`;
}

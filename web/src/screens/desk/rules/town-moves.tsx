import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { RankedRow } from '@ryg/shared/domain/ranking.ts';
import { Plate } from '../../../design/plate.tsx';
import type { Outcome } from '../../../features/rules/rehearse/outcome.ts';

type Props = Readonly<{
  towns: Outcome['towns'];
  on: CalendarDay;
  chosen: string | null;
  onChoose: (town: string | null) => void;
}>;

/** Every town under both sets of rules; a name shows its lights only. */
export function TownMoves({ towns, on, chosen, onChoose }: Props) {
  return (
    <table className="ru-towns">
      <caption>各镇 {on} 的名次和牌子</caption>
      <thead>
        <tr>
          <th scope="col">镇</th>
          <th scope="col" className="ru-number">
            变色
          </th>
          <th scope="col" className="ru-number">
            原名次
          </th>
          <th scope="col" className="ru-number">
            改后
          </th>
          <th scope="col">原牌</th>
          <th scope="col">改后</th>
        </tr>
      </thead>
      <tbody>
        {towns.map(({ code, town, before, after, flips }) => (
          <tr key={code} data-moved={before.rank !== after.rank || before.plate !== after.plate || undefined}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={chosen === code}
                onClick={() => onChoose(chosen === code ? null : code)}
              >
                {town}
              </button>
            </th>
            <td className="ru-number">{flips === 0 ? '—' : flips}</td>
            <td className="ru-number">{rankWord(before)}</td>
            <td className="ru-number ru-after">{rankWord(after)}</td>
            <td>{before.plate ? <Plate plate={before.plate} /> : '无'}</td>
            <td>{after.plate ? <Plate plate={after.plate} /> : '无'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rankWord = ({ rank, total }: RankedRow) => rank ?? (total === 0 ? '无问题' : '样本不足');

import type { OutlookAnswer } from '@ryg/shared/contract/outlook.contract.ts';
import { LampIcon } from '../../design/lamp-icon.tsx';
import { LAMP_WORDS } from '../../design/lamp-words.ts';
import { shortDay } from '../../design/day-words.ts';
import { aheadWords } from './turn-groups.ts';

/** How all lamps would stand on each of the days, beside today. */
export function LampSums({ outlook }: Readonly<{ outlook: OutlookAnswer }>) {
  const { today, lamps, days } = outlook;
  return (
    // Where it is narrow the table scrolls in its box, and whoever has only keys must be able to stand in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="ol-sums" tabIndex={0} role="region" aria-label="什么都不办，各类灯的件数">
      <table>
        <caption className="visually-hidden">什么都不办，各类灯的件数</caption>
        <thead>
          <tr>
            <th scope="col">什么都不办</th>
            <th scope="col">今天</th>
            {days.map(({ to }) => (
              <th scope="col" key={to}>
                {aheadWords(today, to).replace('天内', '天后')}
                <small>{shortDay(to, today)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LAMP_WORDS.filter(({ lamp }) => lamp !== 'closed').map(({ lamp, short }) => (
            <tr key={lamp}>
              <th scope="row">
                <LampIcon lamp={lamp} />
                {short}
              </th>
              <td>{lamps[lamp]}</td>
              {days.map((stretch) => (
                <td key={stretch.to}>
                  {stretch.lamps[lamp]}
                  <Change by={stretch.lamps[lamp] - lamps[lamp]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Change({ by }: Readonly<{ by: number }>) {
  return <small data-change={by === 0 ? undefined : true}>{by === 0 ? '不变' : by > 0 ? `+${by}` : `−${-by}`}</small>;
}

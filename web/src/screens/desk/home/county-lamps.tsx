import { LAMP_WORDS } from '../../../design/lamp-words.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';
import type { Desk } from '../../../features/issues/issues.queries.ts';
import { DeskLink } from '../desk-link.tsx';
import { ledgerHref } from '../ledger/ledger-search.ts';

type Row = Desk['townLamps'][number];

/** The county's lamps in five numbers, and town by town; every number and every row opens its part of the ledger. */
export function CountyLamps({ desk: { totals, townLamps, towns } }: Readonly<{ desk: Desk }>) {
  const shortNames = new Map(towns.map(({ name, shortName }) => [name, shortName]));
  return (
    <section className="dk-card dh-county" aria-labelledby="dh-county">
      <h2 id="dh-county">亮灯情况</h2>
      <ul className="st-faces dh-faces">
        {LAMP_WORDS.map(({ lamp, short }) => (
          <li key={lamp}>
            <DeskLink to={ledgerHref({ lamp })}>
              <Lamp face={lamp} />
              <span>{short}</span> <b className="digits">{totals[lamp]}</b>
            </DeskLink>
          </li>
        ))}
        <li className="st-faces-sum">
          <span>共</span> <b className="digits">{totals.issues}</b> <span>件</span>
        </li>
      </ul>
      {townLamps.length > 0 && (
        <ul className="dh-towns">
          {townLamps.map((row) => (
            <li key={row.town}>
              <DeskLink to={ledgerHref({ town: row.town })} className="dh-town">
                <span className="dh-town-name">{shortNames.get(row.town) ?? row.town}</span>
                <span className="dh-town-lamps" aria-hidden>
                  {row.lamps.map((lamp, at) => (
                    <Lamp key={at} face={lamp} />
                  ))}
                </span>
                <span className="visually-hidden">{spoken(row)}</span>
                <span className="dh-town-count" aria-hidden>
                  <b className="digits">{row.lamps.filter((lamp) => lamp === 'closed').length}</b>/{row.lamps.length}
                </span>
              </DeskLink>
            </li>
          ))}
        </ul>
      )}
      <p className="dk-quiet">
        <DeskLink to="/desk/ranking">看各镇排名 →</DeskLink>
      </p>
    </section>
  );
}

function spoken({ lamps }: Row): string {
  const parts = LAMP_WORDS.flatMap(({ lamp, short }) => {
    const count = lamps.filter((one) => one === lamp).length;
    return count === 0 ? [] : [`${short} ${count} 件`];
  });
  return `：${parts.join('，')}，共 ${lamps.length} 件`;
}

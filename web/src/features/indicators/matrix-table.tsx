import type { IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import { percentWords } from '@ryg/shared/domain/indicator-words.ts';
import { lampWord } from '../../design/lamp-words.ts';
import { LampIcon } from '../../design/lamp-icon.tsx';

/** Every row against every standard: the face of a lamp and the part of the whole. */
export function MatrixTable({ line }: Readonly<{ line: IndicatorLine }>) {
  const { name, rows, standards, cells } = line;
  return (
    // A wide table scrolls in its box, and whoever has only keys must be able to stand in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="in-matrix" tabIndex={0} role="region" aria-label={`${name}，逐村逐项`}>
      <table>
        <caption className="visually-hidden">{name}：每行一个单位，每列一项标准，格内为达标数和总数</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {standards.map((standard) => (
              <th key={standard} scope="col">
                {standard}
              </th>
            ))}
            <th scope="col" className="in-number">
              达标
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const own = cells.filter((cell) => cell.row === row.name);
            const met = own.filter(({ lamp }) => lamp === 'closed').length;
            return (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {own.map((cell) => (
                  <MatrixCell key={cell.standard} cell={cell} />
                ))}
                <td className="in-number">
                  {met}/{own.length}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function MatrixCell({ cell: { lamp, figure, percent, reason } }: Readonly<{ cell: IndicatorLine['cells'][number] }>) {
  return (
    <td title={reason}>
      <span className="in-cell" data-lamp={lamp}>
        <LampIcon lamp={lamp} className="in-lamp" />
        <span className="visually-hidden">{lamp === 'closed' ? '已达标' : lampWord(lamp)}，</span>
        {figure && figure.of !== null ? (
          <span>
            <b>
              {figure.value}/{figure.of}
            </b>
            {percent !== null && lamp !== 'closed' && <small>{percentWords(percent)}</small>}
          </span>
        ) : (
          <span className="in-quiet">未报</span>
        )}
      </span>
    </td>
  );
}

import type { LampCounts } from '@ryg/shared/domain/board.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { lampShapes } from '../../../../design/lamp-geometry.ts';
import { LampPieces } from '../../../../design/lamp-icon.tsx';
import { barParts, FROM_THE_FLOOR, wholeOf, type FilmForm } from './film-form.ts';

type Props = Readonly<{
  lamps: readonly LampCounts[];
  form: FilmForm;
  /** Issues of the fullest week. */ most: number;
}>;

/** One week: holes along both edges, and between them the county as it stood. */
export function FilmFrame({ lamps, form, most }: Props) {
  const { width, height, cell } = form;
  return (
    <svg className="film-frame" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <rect width={width} height={height} fill="var(--row)" />
      <Holes form={form} />
      {cell === null ? (
        <WeekBar lamps={lamps} form={form} most={most} />
      ) : (
        <Towers lamps={lamps} form={form} cell={cell} />
      )}
    </svg>
  );
}

function Holes({ form: { width, height, hole } }: Readonly<{ form: FilmForm }>) {
  const count = Math.floor(width / (2 * hole));
  const left = Math.round((width - (2 * count - 1) * hole) / 2);
  const row = Array.from({ length: count }, (_, at) => left + 2 * at * hole);
  const edge = Math.ceil(hole * 0.45);
  return row.map((x) => (
    <g key={x} fill="var(--bg)">
      <rect x={x} y={edge} width={hole} height={hole} />
      <rect x={x} y={height - edge - hole} width={hole} height={hole} />
    </g>
  ));
}

function Towers({ lamps, form, cell }: Readonly<{ lamps: readonly LampCounts[]; form: FilmForm; cell: number }>) {
  const spare = form.width - lamps.length * cell;
  const left = form.towers === 'middle' ? Math.floor(spare / 2) : spare - 2 * form.hole;
  const floor = form.height - 2 * form.hole - Math.ceil(form.hole * 0.9);
  return (
    <g className="lamp-icon film-lamps">
      {lamps.flatMap((counts, column) =>
        stack(counts).map((lamp, row) => (
          <g
            key={`${column} ${row}`}
            transform={`translate(${left + column * cell + cell / 2} ${floor - row * cell - cell / 2}) scale(${cell / 100})`}
          >
            <LampPieces shapes={lampShapes({ lamp, size: cell, days: null, pedestal: 'off' })} />
          </g>
        )),
      )}
    </g>
  );
}

const stack = (counts: LampCounts): readonly Lamp[] =>
  FROM_THE_FLOOR.flatMap((lamp) => Array.from({ length: counts[lamp] }, () => lamp));

const INK: Readonly<Record<Lamp, string>> = {
  closed: 'var(--lamp-green)',
  green: 'var(--lamp-green)',
  none: 'var(--lamp-none)',
  yellow: 'var(--lamp-yellow)',
  red: 'var(--lamp-red)',
};

type BarProps = Readonly<{ lamps: readonly LampCounts[]; form: FilmForm; most: number }>;

/** The shares of one week on top of each other; on plan is a hollow box, as its lamp is a ring. */
function WeekBar({ lamps, form, most }: BarProps) {
  const { width, hole } = form;
  const inset = form.towers === 'middle' ? 2 * hole : Math.round(width * 0.4);
  return (
    <g className="lamp-icon film-lamps">
      {barParts(wholeOf(lamps), form, most).map(({ lamp, top, tall }) => {
        const hollow = lamp === 'green' && tall > 3 * hole;
        const inner = hollow ? hole / 2 : 0;
        return (
          <rect
            key={lamp}
            x={inset + inner}
            y={top + inner}
            width={width - inset - 2 * hole - 2 * inner}
            height={tall - 2 * inner}
            fill={hollow ? 'none' : INK[lamp]}
            stroke={hollow ? INK[lamp] : 'none'}
            strokeWidth={hollow ? hole : 0}
          />
        );
      })}
    </g>
  );
}

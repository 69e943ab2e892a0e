import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import type { Mode } from '../stage-mode.ts';
import { useStage, type WallSize } from '../surroundings.ts';
import './test-card.css';

const MODES: Readonly<Record<Mode, string>> = {
  wide: '宽屏',
  strip: '横条屏',
  portrait: '竖屏',
  compact: '紧凑',
  ticker: '单行',
};
/** Hanzi a wall must show clearly, in its own pixels. */
const SIZES = [24, 32, 48] as const;
const FACES: readonly Lamp[] = ['closed', 'green', 'yellow', 'red', 'none'];

/** In the order of the processor's settings, so that two wires that were swapped show at once. */
const BARS = [
  ['红', '#f00', '#fff'],
  ['绿', '#0f0', '#000'],
  ['蓝', '#00f', '#fff'],
  ['白', '#fff', '#000'],
  ['灰', '#808080', '#000'],
  ['黑', '#000', '#fff'],
] as const;

/** S12, 测试卡: the frame proves the crop, the corners the scaling, the bars the colours, the lines the size of characters. */
export function TestCard({ name, size }: Readonly<{ name: string; size?: WallSize | undefined }>) {
  const { width, height, mode } = useStage(size);
  return (
    <div className="wall test-card">
      <Grid width={width} height={height} />
      <main>
        <h1>
          <b className="digits">
            {width}×{height}
          </b>
          <span>
            {name} {MODES[mode]}布局
          </span>
        </h1>
        <ul className="test-bars">
          {BARS.map(([name, fill, ink]) => (
            <li key={name} style={{ background: fill, color: ink }}>
              {name}
            </li>
          ))}
        </ul>
        {SIZES.map((size) => (
          <p key={size} style={{ fontSize: `${size}px` }}>
            {size} 点阵 整改公示
          </p>
        ))}
        <p className="test-lamps">
          {FACES.map((lamp) => (
            <LampIcon key={lamp} lamp={lamp} />
          ))}
        </p>
        <p className="test-how">四边白线完整 · 四角棋盘格不成灰块 · 颜色与字相符</p>
      </main>
    </div>
  );
}

type Size = Readonly<{ width: number; height: number }>;
const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A white line on the outermost pixels, a line at every tenth, and one-pixel chequers in the corners. */
function Grid({ width, height }: Size) {
  const block = Math.max(16, 2 * Math.round(Math.min(width, height) / 20));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} shapeRendering="crispEdges" aria-hidden>
      <defs>
        <pattern id="chequers" width="2" height="2" patternUnits="userSpaceOnUse">
          <path d="M0 0h1v1H0zM1 1h1v1H1z" fill="#fff" />
        </pattern>
      </defs>
      <g fill="var(--structure)">
        {TENTHS.map((tenth) => (
          <g key={tenth}>
            <rect x={Math.round((width * tenth) / 10)} width="1" height={height} />
            <rect y={Math.round((height * tenth) / 10)} width={width} height="1" />
          </g>
        ))}
      </g>
      {[0, width - block].map((x) =>
        [0, height - block].map((y) => (
          <g key={`${x} ${y}`}>
            <rect x={x} y={y} width={block} height={block} fill="#000" />
            <rect x={x} y={y} width={block} height={block} fill="url(#chequers)" />
          </g>
        )),
      )}
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="none" stroke="#fff" />
    </svg>
  );
}

import { cssVariables } from '../../../../design/css-variables.ts';
import { LampIcon } from '../../../../design/lamp-icon.tsx';
import { useStage, type WallSize } from '../../surroundings.ts';
import './test-card.css';

const BARS = ['#ff0000', '#00ff00', '#0000ff', '#ffffff', '#808080', '#404040', '#202020'];
const LAMPS = ['closed', 'green', 'yellow', 'red', 'none'] as const;
const LETTERS = [24, 32, 48];

/** S12: what an installer needs to see: the last dot of each edge, no squeezing, the order of colours, and which letters can be read. */
export function TestCard({ name, size }: Readonly<{ name: string; size: WallSize | undefined }>) {
  const { width, height } = useStage(size);
  return (
    <div
      className="test-card wall"
      style={cssVariables({ '--across': `${width / 10}px`, '--down': `${height / 10}px` })}
    >
      <div className="test-card-grid" />
      {['nw', 'ne', 'sw', 'se'].map((corner) => (
        <i key={corner} className={`test-card-corner test-card-${corner}`} />
      ))}
      <div className="test-card-middle">
        <p className="test-card-size digits">
          {width} × {height}
        </p>
        <p className="test-card-name">{name}</p>
        <p className="test-card-bars">
          {BARS.map((colour) => (
            <i key={colour} style={{ background: colour }} />
          ))}
        </p>
        <p className="test-card-lamps">
          {LAMPS.map((lamp) => (
            <LampIcon key={lamp} lamp={lamp} />
          ))}
        </p>
        {LETTERS.filter((pixels) => pixels * 6 < height).map((pixels) => (
          <p key={pixels} style={{ fontSize: pixels }}>
            {pixels} 点 问题整改
          </p>
        ))}
      </div>
    </div>
  );
}

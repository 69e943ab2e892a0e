import { cssVariables } from '../../../design/css-variables.ts';
import { LampIcon } from '../../../design/lamp-icon.tsx';
import { compactAge } from '../age-words.ts';
import type { SceneProps, TickerWords } from '../scene.ts';
import { SCENES } from '../scene-registry.ts';
import { widthInEms } from './width-in-ems.ts';
import './ticker.css';

/** Narrower than this the lines stand below the lamp and wrap. */
const UPRIGHT = 1.5;

/** A wall with room for one thing at a time: a lamp, a line, a large line, and whose word it is. */
export function TickerScene({ board, slot, stage, asOf, age, notices }: SceneProps) {
  const words = SCENES[slot.scene].ticker?.(board, slot, notices);
  if (!words) return null;
  const { lamp, label, value } = words;
  const foot = [compactAge(age) ?? '', `截至${asOf}`, board.demo ? '演示数据' : ''].filter(Boolean);
  return (
    <div
      className="ticker"
      data-scene="single"
      data-upright={stage.width < stage.height * UPRIGHT || undefined}
      style={cssVariables({
        '--h': `${stage.height / 100}px`,
        '--w': `${stage.width / 100}px`,
        '--label': widthInEms(label),
        '--value': widthInEms(value),
        '--foot': widthInEms(foot.join(' ')),
      })}
    >
      {lamp && <TickerLamp lamp={lamp} />}
      <p className="ticker-label">{label}</p>
      <p className="ticker-value">{value}</p>
      <p className="ticker-foot">
        {foot.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
    </div>
  );
}

function TickerLamp({ lamp }: Readonly<{ lamp: NonNullable<TickerWords['lamp']> }>) {
  if ('key' in lamp) return <div className="ticker-lamp" data-slot={lamp.key} />;
  return (
    <div className="ticker-lamp">
      <LampIcon lamp={lamp.face} />
    </div>
  );
}

import { cssVariables } from '../../../design/css-variables.ts';
import { useStage, type WallSize } from '../surroundings.ts';
import type { Stage } from '../stage-mode.ts';
import { wallCode, WallQr } from '../wall-qr.tsx';
import './pairing.css';

type Props = Readonly<{
  /** As it is to be typed: BCDF-GHJK. */
  code: string;
  /** The office's page with the code in it. */
  address: string;
  minutesLeft: number;
  size?: WallSize | undefined;
}>;

/** S11, 配对码: somebody in the office types the letters, or whoever stands here points a telephone at the code. */
export function PairingCover({ code, address, minutesLeft, size }: Props) {
  const stage = useStage(size);
  const qr = wallCode(address, roomFor(stage));
  return (
    <div
      className="wall pairing"
      data-mode={stage.mode}
      style={cssVariables({ '--u': `${stage.u}px`, '--p': `${stage.p}px` })}
    >
      <section>
        <h1>这块屏等待配对</h1>
        <p className="pairing-code digits">{code}</p>
        <p className="pairing-how">在工作台“广场屏”里输入</p>
        <p className="pairing-left">
          {minutesLeft > 0 ? (
            <>
              <b className="digits">{minutesLeft}</b> 分钟内有效，过后自动换一组
            </>
          ) : (
            '正在换一组'
          )}
        </p>
      </section>
      {qr && <WallQr code={qr} label={`配对网址 ${address}`} />}
    </div>
  );
}

function roomFor({ mode, u, p, width }: Stage): number {
  if (mode === 'compact') return Math.min(168 * p, width * 0.36);
  return mode === 'portrait' ? 36 * u : 48 * u;
}

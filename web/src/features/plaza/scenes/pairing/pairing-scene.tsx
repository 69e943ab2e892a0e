import { SignalHead } from '../../../../design/signal-head.tsx';
import { useStage, type WallSize } from '../../surroundings.ts';
import { wallCode, WallQr } from '../../wall-qr.tsx';
import './pairing.css';

type Props = Readonly<{
  /** As people type it: BCDF-GHJK. */
  code: string;
  /** Where the office types it. */
  address: string;
  minutesLeft: number;
  size: WallSize | undefined;
}>;

const QR_SHARE = 0.34;

/** S11: a wall that asks to become one of the office's screens. */
export function PairingScene({ code, address, minutesLeft, size }: Props) {
  const { mode, width, height } = useStage(size);
  const qr = wallCode(address, Math.min(width, height) * QR_SHARE);
  return (
    <div className="pairing wall" data-mode={mode}>
      <header className="pairing-head">
        <SignalHead />
        <h1>这块屏等待配对</h1>
      </header>
      <p className="pairing-code digits">{code}</p>
      <div className="pairing-how">
        <p>
          请整改办在工作台“屏幕”页输入上面的配对码，
          <br />
          为这块屏取名并选择尺寸。
        </p>
        <p className="pairing-left">{minutesLeft > 0 ? `${minutesLeft} 分钟内有效，过后自动换新码` : '正在换新码 …'}</p>
      </div>
      {qr && (
        <div className="pairing-qr">
          <WallQr code={qr} label="工作台“屏幕”页的地址" />
        </div>
      )}
    </div>
  );
}

import { useServerTime } from '../../../../api/now.ts';
import { clockText } from '../../../../design/clock-text.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { useStage, type WallSize } from '../../surroundings.ts';
import './closed-plaza.css';

type Props = Readonly<{
  /** Null on a screen that never heard of its county. */
  county: string | null;
  /** Why nothing is shown, in one calm sentence. */
  word: string;
  size?: WallSize | undefined;
}>;

/** S13: nothing is shown for now. Black, the county's name, the reason and the clock; never a broken page. */
export function ClosedPlaza({ county, word, size }: Props) {
  const { mode, u, p } = useStage(size);
  const time = useServerTime(clockText);
  return (
    <div
      className="wall closed-plaza"
      data-mode={mode}
      style={cssVariables({ '--s': `${mode === 'compact' ? 2.56 * p : u}px`, '--length': word.length })}
    >
      {county && <h1>{county}</h1>}
      <p className="calm-word">{word}</p>
      <time className="digits">{time}</time>
    </div>
  );
}

import type { ReactNode } from 'react';
import { cssVariables } from '../../../../design/css-variables.ts';
import type { SceneProps } from '../../scene.ts';
import './voices.css';

/** Three sums side by side, and the number to call. */
export function VoicesScene({ board, stage }: SceneProps) {
  if (!board.voices) return null;
  const { received, answered, actedOn } = board.voices;
  // A small wall has no footer, so the number has to stand here alone.
  const onlyNumber = stage.mode === 'compact' && board.hotline !== '';
  return (
    <div className="voices">
      <Sum word="群众反映" count={received} picture={<Speaking />} />
      <Sum word="已经答复" count={answered} picture={<Answering />} />
      <Sum word="已经办理" count={actedOn} picture={<Mending />} />
      <p className="voices-note">
        {!onlyNumber && <span>只公布数量 不公布是谁说的</span>}
        {onlyNumber && (
          <span>
            有话要说 请打 <b className="digits">{board.hotline}</b>
          </span>
        )}
      </p>
    </div>
  );
}

type SumProps = Readonly<{ word: string; count: number; picture: ReactNode }>;

const Sum = ({ word, count, picture }: SumProps) => (
  <section className="voices-card">
    {picture}
    <p className="voices-word">{word}</p>
    <p className="voices-count" style={cssVariables({ '--figures': Math.max(2, String(count).length) })}>
      <b className="digits">{count}</b>
      <span>件</span>
    </p>
  </section>
);

const Pictogram = ({ children }: Readonly<{ children: ReactNode }>) => (
  <svg className="voices-picture" viewBox="0 0 100 80" aria-hidden focusable="false">
    {children}
  </svg>
);

/** Somebody says something. */
const Speaking = () => (
  <Pictogram>
    <path className="voices-white" d="M4 4h92v52H44L24 76V56H4z" />
    <path className="voices-accent" d="M18 17h64v8H18zM18 34h42v8H18z" />
  </Pictogram>
);

/** Something is said back. */
const Answering = () => (
  <Pictogram>
    <path className="voices-accent" d="M4 4h62v38H32L18 56V42H4z" />
    <path className="voices-white" d="M36 24h60v40H84v14L68 64H36z" />
  </Pictogram>
);

/** A spanner. */
const Mending = () => (
  <Pictogram>
    <path
      className="voices-white"
      d="M62 4a24 24 0 0 0-22 33L6 66l10 11 33-30A24 24 0 0 0 86 20L72 34 60 32 58 20 72 6A24 24 0 0 0 62 4z"
    />
    <path className="voices-accent" d="M60 58h36v8H60zM60 70h24v8H60z" />
  </Pictogram>
);

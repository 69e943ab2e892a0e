import { useServerTime } from '../api/now.ts';
import { clockText } from './clock-text.ts';
import { SignalHead } from './signal-head.tsx';
import './calm-screen.css';

/** Instead of a page that cannot be shown: the mark, the time and a plain word. */
export function CalmScreen({ word }: Readonly<{ word: string }>) {
  const time = useServerTime(clockText);
  return (
    <div className="calm-screen wall" role="status">
      <SignalHead />
      <p className="calm-clock digits">{time}</p>
      <p className="calm-word">{word}</p>
    </div>
  );
}

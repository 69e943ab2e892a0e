import { Button } from 'antd';
import { useState, type ReactNode } from 'react';

const FIRST = 50;

type Props<T> = Readonly<{ items: readonly T[]; line: (item: T) => ReactNode }>;

/** A list of which a clerk reads the beginning, and the rest when asked for. */
export function LongList<T>({ items, line }: Props<T>) {
  const [shown, setShown] = useState(FIRST);
  const left = items.length - shown;
  return (
    <>
      <ul className="im-rows">{items.slice(0, shown).map(line)}</ul>
      {left > 0 && <Button onClick={() => setShown(shown + FIRST * 10)}>再显示 {Math.min(left, FIRST * 10)} 条</Button>}
    </>
  );
}

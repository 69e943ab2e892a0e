import { Button } from 'antd';
import { sentenceOf } from '../../api/refused.ts';

type Props = Readonly<{ error: unknown; onRetry: () => void }>;

/** While nobody knows yet who is there. */
export function CalmDesk({ error, onRetry }: Props) {
  return (
    <main className="dk-calm" aria-live="polite">
      <p>{error ? sentenceOf(error) : '正在打开…'}</p>
      {error !== null && <Button onClick={onRetry}>重试</Button>}
    </main>
  );
}

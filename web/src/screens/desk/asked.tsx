import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { sentenceOf } from '../../api/refused.ts';

type Props<Data> = Readonly<{ query: UseQueryResult<Data>; children: (data: Data) => ReactNode }>;

/** Shows an answer once it is there; what failed says so and can be asked again. */
export function Asked<Data>({ query: { data, error, refetch }, children }: Props<Data>) {
  if (data !== undefined) return children(data);
  if (!error) return <Skeleton active title={false} paragraph={{ rows: 5 }} aria-label="正在读取" />;
  return (
    <p className="dk-refusal" role="alert">
      {sentenceOf(error)}
      <Button size="small" onClick={() => void refetch()}>
        重试
      </Button>
    </p>
  );
}
